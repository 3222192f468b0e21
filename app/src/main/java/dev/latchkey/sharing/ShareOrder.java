package dev.latchkey.sharing;

import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an owner asks for with SHARE.
 *
 * @param expiresAt when access ends by itself; null for no end
 * @param note for the mail; may be empty
 * @param acceptFirst whether each recipient is asked before the access opens
 * @param usernames of accounts that get it as well, in whatever case
 * @param verification how each who is named by the address proves who they are
 * @param recipient who the only recipient is; nothing for many
 */
public record ShareOrder(
        ReportId report,
        Scope scope,
        List<EmailAddress> recipients,
        @Nullable Instant expiresAt,
        String note,
        boolean acceptFirst,
        List<String> usernames,
        Verification verification,
        RecipientFacts recipient) {

    /** Most recipients of one share. */
    public static final int MOST_RECIPIENTS = 2_000;

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** For mailboxes only, with access that opens at once, by a one-time password. */
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
        this(
                report,
                scope,
                recipients,
                expiresAt,
                note,
                acceptFirst,
                List.of(),
                Verification.CODE,
                RecipientFacts.NONE);
    }

    public ShareOrder {
        recipients = List.copyOf(recipients);
        usernames = usernames.stream().map(ShareOrder::lower).distinct().toList();
        note = Note.clean(note);
    }

    /** The same, opened by another proof. */
    public ShareOrder provenBy(Verification proof) {
        return new ShareOrder(report, scope, recipients, expiresAt, note, acceptFirst, usernames, proof, recipient);
    }

    /** The same to accounts as well. */
    public ShareOrder and(List<String> accounts) {
        return new ShareOrder(
                report, scope, recipients, expiresAt, note, acceptFirst, accounts, verification, recipient);
    }

    /** The same to somebody who is known. */
    public ShareOrder to(RecipientFacts who) {
        return new ShareOrder(report, scope, recipients, expiresAt, note, acceptFirst, usernames, verification, who);
    }

    /** How many are named; of an account's mailbox that is named too the grants have one. */
    int people() {
        return recipients.size() + usernames.size();
    }

    private static String lower(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
