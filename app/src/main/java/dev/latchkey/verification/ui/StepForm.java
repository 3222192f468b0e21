package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** A form with one field, sent by Enter or its button; while one answer is awaited it is not sent again. */
@Tag("form")
class StepForm extends HtmlContainer {

    private static final String TYPED = "element.querySelector('input').value";

    private final transient Consumer<String> send;

    StepForm(Consumer<String> send, Component... parts) {
        super(parts);
        this.send = send;
        addClassName("lk-form");
        getElement().setAttribute("novalidate", true);
        getElement()
                .addEventListener(
                        "submit", event -> send(event.getEventData().get(TYPED).asString()))
                .addEventData(TYPED)
                .preventDefault()
                .setFilter("!element.dataset.busy && (element.dataset.busy = 'yes')");
    }

    void send(String typed) {
        try {
            send.accept(typed);
        } finally {
            getElement().executeJs("delete this.dataset.busy");
        }
    }
}
