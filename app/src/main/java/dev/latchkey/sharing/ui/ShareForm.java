package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.PolicyDecision;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is asked before sharing: which tenants, with whom, until when, with what words. */
class ShareForm extends Div {

    final TenantPicker tenants;
    final AddressField addresses;
    final EndPicker end;
    final TextArea note = new TextArea();
    final Checkbox acceptFirst = new Checkbox();
    final Div refusal = new Div();
    private boolean divided = true;

    /**
     * @param picked what the page shows
     * @param policy what becomes of sharing with each address
     * @param accounts those that have these usernames
     */
    ShareForm(
            Scope picked,
            EndPicker end,
            Function<Collection<EmailAddress>, Map<EmailAddress, PolicyDecision>> policy,
            Function<Collection<String>, Map<String, Addresses.Known>> accounts) {
        this.end = end;
        addresses = new AddressField(policy, accounts);
        addresses.addChangeListener(() -> end.limit(addresses.longest().orElse(null)));
        tenants = new TenantPicker(picked);
        addClassName("lk-share-form");
        refusal.getElement().setAttribute("role", "alert");
        var lower = new Div(end, note());
        lower.addClassName("lk-share-columns");
        add(tenants, addresses, proof(), lower, refusal);
    }

    /**
     * The dialog does not wait for them.
     *
     * @param all the report's tenants; empty where it is not divided by them
     */
    void offer(List<String> all) {
        divided = !all.isEmpty();
        if (divided) {
            tenants.offer(all);
        } else {
            replace(tenants, new Notice(Tone.INFO, Icons.INFO, getTranslation("sharing.tenants.none")));
        }
    }

    /** The order, or empty after saying what is to be corrected. */
    Optional<ShareOrder> order(ReportId report) {
        refusal.removeAll();
        var scope = divided ? tenants.chosen() : Optional.of(Scope.ALL);
        int people = addresses.people();
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
        if (scope.isEmpty()) {
            tenants.complain(getTranslation("sharing.tenants.missing"));
        }
        return toCorrect() > 0
                ? Optional.empty()
                : scope.map(chosen -> new ShareOrder(
                        report,
                        chosen,
                        addresses.good(),
                        end.end(),
                        note.getValue(),
                        acceptFirst.getValue(),
                        addresses.usernames()));
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
        int missing = addresses.wrong() == 0 && (people == 0 || people > ShareOrder.MOST_RECIPIENTS) ? 1 : 0;
        int unchosen = divided && tenants.chosen().isEmpty() ? 1 : 0;
        return addresses.wrong() + missing + unchosen + (end.isWrong() ? 1 : 0) + (tooLong() ? 1 : 0);
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

    private Component proof() {
        var label = new Span(getTranslation("sharing.proof.label"));
        label.addClassName("lk-label");
        var words =
                new Div(new Span(getTranslation("sharing.proof.code")), new Span(getTranslation("sharing.proof.how")));
        var fact = new Div(Icons.SHIELD.create(), words);
        fact.addClassName("lk-proof");
        acceptFirst.setLabel(getTranslation("sharing.offer.ask"));
        acceptFirst.setHelperText(getTranslation("sharing.offer.how"));
        return new Div(label, fact, acceptFirst);
    }
}
