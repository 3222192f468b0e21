package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.latchkey.sharing.Verification;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import java.util.List;

/** How recipients prove who they are. That a link alone opens it has to be read and said to be meant. */
class ProofPicker extends Div {

    final RadioButtonGroup<Verification> kinds = new RadioButtonGroup<>();
    final Checkbox meant = new Checkbox();
    private final Div warning = new Div();
    private Runnable whenChanged = () -> {};
    private boolean besideAccounts;

    /** @param offered those that can be chosen */
    ProofPicker(List<Verification> offered) {
        addClassName("lk-proofs");
        kinds.setLabel(getTranslation("sharing.proof.label"));
        kinds.setItems(offered);
        kinds.setItemLabelGenerator(kind -> getTranslation("sharing.proof." + kind));
        kinds.setValue(Verification.CODE);
        kinds.addValueChangeListener(change -> changed());
        meant.setLabel(getTranslation("sharing.proof.meant"));
        meant.addValueChangeListener(ticked -> {
            meant.setInvalid(false);
            whenChanged.run();
        });
        warning.add(new Notice(Tone.WARNING, Icons.ALERT, getTranslation("sharing.proof.warning")), meant);
        warning.addClassName("lk-proof-warning");
        add(kinds, warning);
        warn();
    }

    Verification proof() {
        return kinds.getValue();
    }

    /** Whoever has an account opens it by that, whatever is chosen for the others. */
    void besideAccounts(boolean some) {
        besideAccounts = some;
        explain();
    }

    /** Begins with this one; what it means is read anew each time. */
    void propose(Verification kind) {
        kinds.setValue(kind);
    }

    /** Begins with this one, which its owner has meant before. */
    void choose(Verification kind) {
        kinds.setValue(kind);
        meant.setValue(kind == Verification.LINK);
    }

    /** The warning was not read. */
    boolean isWrong() {
        return proof() == Verification.LINK && !meant.getValue();
    }

    void complain() {
        meant.setInvalid(true);
        meant.setErrorMessage(getTranslation("sharing.proof.unread"));
        meant.focus();
    }

    void whenChanged(Runnable act) {
        whenChanged = act;
    }

    private void changed() {
        meant.setValue(false);
        warn();
        whenChanged.run();
    }

    private void warn() {
        explain();
        warning.setVisible(proof() == Verification.LINK);
    }

    private void explain() {
        var how = getTranslation("sharing.proof." + proof() + ".how");
        kinds.setHelperText(
                besideAccounts && proof() != Verification.ACCOUNT
                        ? how + " " + getTranslation("sharing.proof.beside-accounts")
                        : how);
    }
}
