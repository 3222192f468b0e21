package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.latchkey.shell.Card;
import java.util.function.BiConsumer;

/** First question: whose mailbox? */
class AddressStep extends Card {

    final TextField address = new TextField();
    final StepForm form;

    /** @param typed what was typed before, to correct it */
    AddressStep(String organisation, String typed, BiConsumer<AddressStep, String> send) {
        addClassNames("lk-sign-in", "lk-door");
        address.setLabel(getTranslation("verification.address.label"));
        address.setValue(typed);
        address.getElement().setAttribute("name", "email");
        address.getElement().setAttribute("autocomplete", "email");
        address.getElement().setAttribute("autocapitalize", "none");
        // not type=email: the browser would rewrite some addresses and complain in its own words
        address.getElement().executeJs("this.inputElement.setAttribute('inputmode', 'email')");
        address.setAutofocus(true);
        address.setManualValidation(true);
        var button = new NativeButton(getTranslation("verification.address.send"));
        button.addClassName("lk-button-wide");
        button.getElement().setAttribute("type", "submit");
        form = new StepForm(text -> send.accept(this, text), address, button);
        add(
                new DoorHead(new H1(getTranslation("verification.sign-in.title")), organisation),
                new Paragraph(getTranslation("verification.address.lead")),
                form);
    }

    void problem(String sentence) {
        address.setErrorMessage(sentence);
        address.setInvalid(true);
        address.focus();
    }
}
