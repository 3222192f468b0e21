package dev.latchkey.sharing;

import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner asks for with SHARE.
 *
 * @param expiresAt when access ends by itself; null for no end
 * @param note for the mail; may be empty
 * @param acceptFirst whether each recipient is asked before the access opens
 * @param verification how each proves who they are
 * @param recipient who the only recipient is; nothing for many
 */
public record ShareOrder(
        ReportId report,
        Scope scope,
        List<EmailAddress> recipients,
        @Nullable Instant expiresAt,
        String note,
        boolean acceptFirst,
        Verification verification,
        RecipientFacts recipient) {

    /** Most recipients of one share. */
    public static final int MOST_RECIPIENTS = 2_000;

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** With access that opens at once, by a one-time password. */
    public ShareOrder(
            ReportId report, Scope scope, List<EmailAddress> recipients, @Nullable Instant expiresAt, String note) {
        this(report, scope, recipients, expiresAt, note, false);
    }

    /** By a one-time password. */
    public ShareOrder(
            ReportId report,
            Scope scope,
            List<EmailAddress> recipients,
            @Nullable Instant expiresAt,
            String note,
            boolean acceptFirst) {
        this(report, scope, recipients, expiresAt, note, acceptFirst, Verification.CODE, RecipientFacts.NONE);
    }

    public ShareOrder {
        recipients = List.copyOf(recipients);
        note = Note.clean(note);
    }

    /** The same, opened by another proof. */
    public ShareOrder provenBy(Verification proof) {
        return new ShareOrder(report, scope, recipients, expiresAt, note, acceptFirst, proof, recipient);
    }

    /** The same to somebody who is known. */
    public ShareOrder to(RecipientFacts who) {
        return new ShareOrder(report, scope, recipients, expiresAt, note, acceptFirst, verification, who);
    }

    /** An access that belongs to an account opens once somebody has taken it into theirs. */
    boolean isOffer() {
        return acceptFirst || verification == Verification.ACCOUNT;
    }
}
