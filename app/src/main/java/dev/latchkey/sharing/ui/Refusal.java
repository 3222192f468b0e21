package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.sharing.Preset;
import dev.latchkey.sharing.Presets;
import dev.latchkey.sharing.SharingException;

/** What people read when something they asked for cannot be done: what is the matter, and what to do. */
final class Refusal {

    private Refusal() {}

    static String sentence(SharingException e, Component page) {
        return switch (e) {
            case SharingException.ReportGone gone -> page.getTranslation("sharing.refused.report-gone");
            case SharingException.NotCuttable tiles ->
                page.getTranslation("sharing.refused.not-cuttable", String.join(", ", tiles.tiles()));
            case SharingException.Recipients people -> page.getTranslation("sharing.refused.recipients", people.most());
            case SharingException.RecipientsRefused people ->
                page.getTranslation(
                        "sharing.refused.by-policy", people.reasons().size());
            case SharingException.UnknownUsernames names ->
                page.getTranslation(
                        "sharing.refused.unknown-usernames", names.usernames().size());
            case SharingException.NoteTooLong note -> page.getTranslation("sharing.refused.note");
            case SharingException.NothingChosen nothing -> page.getTranslation("sharing.refused.nothing-chosen");
            case SharingException.EndsInThePast past -> page.getTranslation("sharing.refused.past");
            case SharingException.EndsTooLate late ->
                page.getTranslation("sharing.refused.too-late", late.longest().toDays());
            case SharingException.NoSuchGrant none -> page.getTranslation("sharing.refused.no-such-link");
            case SharingException.AlreadyEnded ended -> page.getTranslation("sharing.refused.ended");
            case SharingException.NotOffered over -> page.getTranslation("sharing.refused.ended");
            case SharingException.NotApproved waits -> page.getTranslation("sharing.refused.not-approved");
            case SharingException.AccountNeeded account -> page.getTranslation("sharing.refused.account");
            case SharingException.AccountRefused refused -> page.getTranslation("sharing.refused.account-policy");
            case SharingException.ProofFixed fixed -> page.getTranslation("sharing.refused.proof-fixed");
            case SharingException.WhoIsIt who -> page.getTranslation("sharing.refused.recipient-facts");
            case SharingException.PresetName name ->
                page.getTranslation("sharing.refused.preset", Preset.LONGEST_NAME, Presets.MOST);
            case SharingException.ApprovedAsItIs approved -> page.getTranslation("sharing.refused.approved-as-is");
            case SharingException.NeedsApproval approval -> page.getTranslation("sharing.refused.needs-approval");
            case SharingException.HasLinkAlready already -> page.getTranslation("sharing.refused.has-link-already");
            case SharingException.NothingToAsk nothing -> page.getTranslation("sharing.refused.ended");
            case SharingException.ChangedMeanwhile changed -> page.getTranslation("sharing.refused.changed");
        };
    }
}
