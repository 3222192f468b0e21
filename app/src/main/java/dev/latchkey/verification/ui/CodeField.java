package dev.latchkey.verification.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Input;

/** One wide field for eight digits in two groups; blanks and dashes of a paste fall away. */
@Tag("latchkey-code")
@JsModule("./verification/sign-in.js")
class CodeField extends HtmlContainer {

    private static final String ID = "code";

    private final Input input = new Input();

    CodeField(String label) {
        input.setId(ID);
        input.getElement().setAttribute("name", ID);
        input.getElement().setAttribute("inputmode", "numeric");
        input.getElement().setAttribute("autocomplete", "one-time-code");
        input.getElement().setAttribute("spellcheck", "false");
        input.setAriaLabel(label);
        add(input);
    }

    /** The element that tells what is wrong, read out with the field. */
    void describedBy(String id) {
        input.getElement().setAttribute("aria-describedby", id);
    }

    void invalid(boolean invalid) {
        if (invalid) {
            input.getElement().setAttribute("aria-invalid", "true");
        } else {
            input.getElement().removeAttribute("aria-invalid");
        }
    }

    void focus() {
        input.focus();
    }

    /** Empties the field, to type anew. */
    void clear() {
        input.getElement().executeJs("this.value = ''; this.parentElement.mark?.()");
    }
}
