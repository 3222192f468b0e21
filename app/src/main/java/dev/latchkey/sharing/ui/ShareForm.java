package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.PolicyDecision;
import dev.latchkey.sharing.Preset;
import dev.latchkey.sharing.RecipientFacts;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked before sharing: which tenants, with whom, until when, with what words. */
class ShareForm extends Div {

    final TenantPicker tenants;
    final AddressField addresses;
    final EndPicker end;
    final TextArea note = new TextArea();
    final @Nullable NewLinkFields one;
    final PresetBar presets;
    private final Div whole = new Div();
    final ProofPicker proof = new ProofPicker(List.of(Verification.values()));
    final Checkbox acceptFirst = new Checkbox();
    final Div refusal = new Div();

    /**
     * @param picked what the page shows
     * @param one asks for one known person; null for many of whom the address is enough
     * @param presets where what stands here can be kept
     * @param policy what becomes of sharing with each address, opened by this proof
     * @param accounts those that have these usernames
     */
    ShareForm(
            Scope picked,
            EndPicker end,
            @Nullable NewLinkFields one,
            Function<ShareForm, PresetBar.Shelf> presets,
            BiFunction<Collection<EmailAddress>, Verification, Map<EmailAddress, PolicyDecision>> policy,
            Function<Collection<String>, Map<String, Addresses.Known>> accounts) {
        this.end = end;
        this.one = one;
        this.presets = new PresetBar(presets.apply(this), this::take);
        addresses = new AddressField(people -> policy.apply(people, proof.proof()), accounts);
        proof.whenChanged(this::provenOtherwise);
        addresses.addChangeListener(() -> {
            end.limit(addresses.longest().orElse(null));
            proof.besideAccounts(!addresses.usernames().isEmpty());
            oneOnly();
        });
        tenants = new TenantPicker(picked);
        addClassName("lk-share-form");
        refusal.getElement().setAttribute("role", "alert");
        var lower = new Div(end, note());
        lower.addClassName("lk-share-columns");
        whole.add(new Notice(Tone.INFO, Icons.INFO, getTranslation("sharing.tenants.none")));
        whole.setVisible(false);
        if (one != null) {
            add(one);
        }
        add(tenants, whole, addresses, proof, acceptFirst, lower, this.presets, refusal);
        acceptFirst.setLabel(getTranslation("sharing.offer.ask"));
        acceptFirst.setHelperText(getTranslation("sharing.offer.how"));
    }

    /**
     * The dialog does not wait for them.
     *
     * @param all the report's tenants; empty where it is not divided by them
     */
    void offer(Optional<FoundTenants> all) {
        tenants.setVisible(all.isPresent());
        whole.setVisible(all.isEmpty());
        all.ifPresent(tenants::offer);
    }

    /** The order, or empty after saying what is to be corrected. */
    Optional<ShareOrder> order(ReportId report) {
        refusal.removeAll();
        var scope = tenants.isVisible() ? tenants.chosen() : Optional.of(Scope.ALL);
        int people = addresses.people();
        if (proof.isWrong()) {
            proof.complain();
        }
        if (end.isWrong()) {
            end.date.focus();
        }
        if (addresses.wrong() > 0) {
            addresses.focus();
        } else if (people == 0) {
            addresses.complain(getTranslation("sharing.addresses.missing"));
            addresses.focus();
        } else if (people > ShareOrder.MOST_RECIPIENTS) {
            addresses.complain(getTranslation("sharing.addresses.too-many", ShareOrder.MOST_RECIPIENTS, people));
        }
        if (one != null) {
            oneOnly();
            one.complain();
        }
        if (scope.isEmpty()) {
            tenants.complain(getTranslation("sharing.tenants.missing"));
        }
        return toCorrect() > 0
                ? Optional.empty()
                : scope.map(chosen -> new ShareOrder(
                                report, chosen, addresses.good(), end.end(), note.getValue(), acceptFirst.getValue())
                        .provenBy(proof.proof())
                        .and(addresses.usernames())
                        .to(one == null ? RecipientFacts.NONE : one.who.facts()));
    }

    private void oneOnly() {
        if (one != null && addresses.people() > 1) {
            addresses.complain(getTranslation("sharing.new.one-only"));
        }
    }

    /** What stands in the way of sharing, in words; empty for nothing. */
    String inTheWay() {
        int things = toCorrect();
        if (things == 0) {
            return "";
        }
        return things == addresses.wrong()
                ? getTranslation("sharing.dialog.addresses-to-correct", things)
                : getTranslation("sharing.dialog.to-correct", things);
    }

    /** How many things stand in the way of sharing. */
    int toCorrect() {
        int people = addresses.people();
        int most = one == null ? ShareOrder.MOST_RECIPIENTS : 1;
        int missing = addresses.wrong() == 0 && (people == 0 || people > most) ? 1 : 0;
        int unchosen = tenants.isVisible() && tenants.chosen().isEmpty() ? 1 : 0;
        int unknown = one == null ? 0 : one.missing();
        return addresses.wrong()
                + missing
                + unknown
                + unchosen
                + (proof.isWrong() ? 1 : 0)
                + (end.isWrong() ? 1 : 0)
                + (tooLong() ? 1 : 0);
    }

    /** Shows where it belongs why the order was not taken. */
    void refused(SharingException e) {
        var sentence = Refusal.sentence(e, this);
        switch (e) {
            case SharingException.Recipients people -> addresses.complain(sentence);
            case SharingException.RecipientsRefused people -> {
                addresses.askAgain();
                say(sentence);
            }
            case SharingException.UnknownUsernames names -> {
                addresses.askAgain();
                say(sentence);
            }
            case SharingException.NothingChosen nothing -> tenants.complain(sentence);
            case SharingException.EndsInThePast past -> end.complain(sentence);
            case SharingException.EndsTooLate late -> end.complain(sentence);
            default -> say(sentence);
        }
    }

    void say(String sentence) {
        refusal.removeAll();
        refusal.add(new Notice(Tone.BAD, Icons.ALERT, sentence));
    }

    private void take(Preset preset) {
        proof.propose(preset.verification());
        acceptFirst.setValue(preset.acceptFirst() || acceptFirst.isReadOnly());
        end.chooseDays(preset.days());
        if (!preset.note().isEmpty()) {
            note.setValue(preset.note());
        }
    }

    /** Whether something would be lost. */
    boolean isTyped() {
        return !addresses.isEmpty() || !note.isEmpty();
    }

    private Component note() {
        note.setLabel(getTranslation("sharing.note.label"));
        note.setPlaceholder(getTranslation("sharing.note.placeholder"));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setMinRows(2);
        note.setMaxRows(6);
        note.addValueChangeListener(typed -> count());
        // counted here, so that nothing that was pasted is cut off unseen
        note.setManualValidation(true);
        count();
        return note;
    }

    private void count() {
        note.setHelperText(getTranslation("sharing.note.count", note.getValue().length(), ShareOrder.LONGEST_NOTE));
        note.setInvalid(tooLong());
        note.setErrorMessage(getTranslation("sharing.refused.note"));
    }

    private boolean tooLong() {
        return note.getValue().length() > ShareOrder.LONGEST_NOTE;
    }

    /** What opens for an account only has to be taken into one first. */
    private void provenOtherwise() {
        boolean account = proof.proof() == Verification.ACCOUNT;
        if (account) {
            acceptFirst.setValue(true);
        }
        acceptFirst.setReadOnly(account);
        addresses.askAgain();
    }
}
