package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.PolicyDecision;
import java.util.Optional;

/** Which mailbox a link is for; what it says of one that cannot be is what the share dialog says. */
class RecipientAddress extends TextField {

    RecipientAddress() {
        setLabel(getTranslation("sharing.edit.address"));
        setHelperText(getTranslation("sharing.edit.address-how"));
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setWidthFull();
        addValueChangeListener(change -> setInvalid(false));
    }

    void show(EmailAddress address) {
        setValue(address.value());
    }

    /** Whether nobody has typed another one. */
    boolean shows(EmailAddress address) {
        return getValue().strip().equals(address.value());
    }

    /** Empty after saying what is wrong with it. */
    Optional<EmailAddress> typed() {
        if (getValue().isBlank()) {
            complain(getTranslation("sharing.edit.address-missing"));
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(getValue()));
        } catch (EmailAddress.Malformed e) {
            // there is one only, which cannot be removed
            var sentence = getTranslation("sharing.addresses." + e.problem(), AddressField.shortened(getValue()), "");
            complain(sentence.strip());
            return Optional.empty();
        }
    }

    /** Says why the policy does not want it. */
    void complain(PolicyDecision.Reason reason) {
        complain(getTranslation("sharing.addresses.refused." + reason, AddressField.shortened(getValue())));
    }

    void complain(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
        focus();
    }
}
