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
 */
public record ShareOrder(
        ReportId report,
        Scope scope,
        List<EmailAddress> recipients,
        @Nullable Instant expiresAt,
        String note,
        boolean acceptFirst,
        List<String> usernames) {

    /** Most recipients of one share. */
    public static final int MOST_RECIPIENTS = 2_000;

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** For mailboxes only. */
    public ShareOrder(
            ReportId report,
            Scope scope,
            List<EmailAddress> recipients,
            @Nullable Instant expiresAt,
            String note,
            boolean acceptFirst) {
        this(report, scope, recipients, expiresAt, note, acceptFirst, List.of());
    }

    /** With access that opens at once. */
    public ShareOrder(
            ReportId report, Scope scope, List<EmailAddress> recipients, @Nullable Instant expiresAt, String note) {
        this(report, scope, recipients, expiresAt, note, false);
    }

    public ShareOrder {
        recipients = List.copyOf(recipients);
        usernames = usernames.stream().map(ShareOrder::lower).distinct().toList();
        note = Note.clean(note);
    }

    /** How many are named; of an account's mailbox that is named too the grants have one. */
    int people() {
        return recipients.size() + usernames.size();
    }

    private static String lower(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
