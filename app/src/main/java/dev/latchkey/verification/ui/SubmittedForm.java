package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A form of several fields, sent by Enter or its button, and never by the browser itself. */
@Tag("form")
class SubmittedForm extends HtmlContainer {

    SubmittedForm(Runnable send, Component... parts) {
        super(parts);
        addClassName("lk-form");
        getElement().setAttribute("method", "dialog");
        getElement().setAttribute("novalidate", true);
        getElement().addEventListener("submit", event -> send.run()).preventDefault();
    }
}
