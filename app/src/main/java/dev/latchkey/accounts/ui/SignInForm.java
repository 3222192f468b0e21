package dev.latchkey.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A form that the browser sends by itself. */
@Tag("form")
class SignInForm extends HtmlContainer {

    SignInForm(Component... parts) {
        super(parts);
        addClassName("lk-form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", LoginView.PATH);
    }
}
