package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.latchkey.sharing.RecipientFacts;
import java.util.stream.Stream;

/** Who one recipient is: both are asked for, so that a list of links can be read a year from now. */
class WhoFields extends Div {

    final TextField name = new TextField();
    final TextField role = new TextField();

    WhoFields() {
        addClassName("lk-who");
        field(name, "sharing.who.name", "");
        field(role, "sharing.who.role", "sharing.who.role-example");
        add(name, role);
    }

    RecipientFacts facts() {
        return new RecipientFacts(name.getValue(), role.getValue());
    }

    void show(RecipientFacts facts) {
        name.setValue(facts.name());
        role.setValue(facts.role());
    }

    /** How many of them are missing. */
    int missing() {
        return (int) Stream.of(name, role)
                .filter(field -> field.getValue().isBlank())
                .count();
    }

    /** Says at each that is missing that it is. */
    void complain() {
        Stream.of(role, name).filter(field -> field.getValue().isBlank()).forEach(field -> {
            field.setInvalid(true);
            field.focus();
        });
    }

    void whenChanged(Runnable act) {
        name.addValueChangeListener(change -> act.run());
        role.addValueChangeListener(change -> act.run());
    }

    private void field(TextField field, String label, String example) {
        field.setLabel(getTranslation(label));
        if (!example.isEmpty()) {
            field.setPlaceholder(getTranslation(example));
        }
        field.setErrorMessage(getTranslation(label + "-missing"));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setMaxLength(RecipientFacts.LONGEST);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }
}
