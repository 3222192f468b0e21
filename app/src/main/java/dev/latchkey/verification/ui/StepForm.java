package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** A form with one field, sent by Enter or its button; while one answer is awaited it is not sent again. */
@Tag("form")
@JsModule("./verification/sign-in.js")
class StepForm extends HtmlContainer {

    private static final String TYPED = "event.detail";

    private final transient Consumer<String> send;

    StepForm(Consumer<String> send, Component... parts) {
        super(parts);
        this.send = send;
        addClassNames("lk-form", "lk-step");
        // never by the browser itself: what was typed would stand in the address
        getElement().setAttribute("method", "dialog");
        getElement().setAttribute("novalidate", true);
        getElement()
                .addEventListener(
                        "step-send",
                        event -> send(event.getEventData().get(TYPED).asString()))
                .addEventData(TYPED);
    }

    void send(String typed) {
        try {
            send.accept(typed);
        } finally {
            getElement().executeJs("delete this.dataset.busy");
        }
    }
}
