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
 */
public record ShareOrder(
        ReportId report,
        Scope scope,
        List<EmailAddress> recipients,
        @Nullable Instant expiresAt,
        String note,
        boolean acceptFirst) {

    /** Most recipients of one share. */
    public static final int MOST_RECIPIENTS = 2_000;

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** With access that opens at once. */
    public ShareOrder(
            ReportId report, Scope scope, List<EmailAddress> recipients, @Nullable Instant expiresAt, String note) {
        this(report, scope, recipients, expiresAt, note, false);
    }

    public ShareOrder {
        recipients = List.copyOf(recipients);
        note = Note.clean(note);
    }
}
