package dev.latchkey.sharing;

import dev.latchkey.reports.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the owner's list of links.
 *
 * @param standing by the database's clock
 * @param mail how far the mail with the link has come
 * @param signInLocked whether too many wrong codes have locked the recipient's address
 * @param version to be handed back with what the owner does about it
 */
public record LinkRow(
        GrantId id,
        String email,
        ReportId report,
        String title,
        Standing standing,
        Mail mail,
        boolean signInLocked,
        Instant createdAt,
        @Nullable Instant lastAccessedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant closedAt,
        long version) {

    /** What a link is good for now. */
    public enum Standing {
        ACTIVE,
        EXPIRES_SOON,
        EXPIRED,
        REVOKED
    }

    /** The mail with the link. */
    public enum Mail {
        UNDER_WAY,
        SENT,
        REFUSED
    }
}
