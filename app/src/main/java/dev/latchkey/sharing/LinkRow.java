package dev.latchkey.sharing;

import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the owner's list of links.
 *
 * @param who as the owner knows the recipient
 * @param verification how the recipient proves who they are
 * @param username of the account that it belongs to; null where the mailbox proves who one is
 * @param scope what part of the report's data it shows
 * @param standing by the database's clock
 * @param mail how far the mail with the link has come
 * @param signInLocked whether too many wrong codes have locked the recipient's address
 * @param moreTimeAsked whether the recipient waits for an answer about more time
 * @param linkVersion rises with each new link
 * @param version to be handed back with what the owner does about it
 */
public record LinkRow(
        GrantId id,
        String email,
        RecipientFacts who,
        Verification verification,
        @Nullable String username,
        ReportId report,
        String title,
        Scope scope,
        Standing standing,
        Mail mail,
        boolean signInLocked,
        boolean moreTimeAsked,
        Instant createdAt,
        @Nullable Instant lastAccessedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant closedAt,
        int linkVersion,
        long version) {

    /** How the owner knows the recipient: by name, where it was written down. */
    public String recipient() {
        return who.name().isEmpty() ? contact() : who.name();
    }

    /** Where the recipient is found: the username, once there is one. */
    public String contact() {
        return username == null ? email : username;
    }

    /** What can be set anew on it. */
    public GrantSettings settings() {
        return new GrantSettings(new EmailAddress(email), who, scope, verification, expiresAt);
    }

    /** Whether the link leads anywhere still. */
    public boolean open() {
        return standing == Standing.AWAITS_APPROVAL
                || standing == Standing.PENDING
                || standing == Standing.ACTIVE
                || standing == Standing.EXPIRES_SOON;
    }

    /** Whether there is a link that can be handed on. */
    public boolean hasLink() {
        return open() && standing != Standing.AWAITS_APPROVAL;
    }

    /** Whether an owner who saw the other row knows what matters of this one: its mails may have gone out meanwhile. */
    public boolean sameLinkAs(LinkRow other) {
        return id.equals(other.id)
                && linkVersion == other.linkVersion
                && open() == other.open()
                && settings().equals(other.settings());
    }

    /** What a link is good for now. */
    public enum Standing {
        /** Somebody has to agree before anything happens. */
        AWAITS_APPROVAL,
        /** Offered, and not accepted yet. */
        PENDING,
        ACTIVE,
        EXPIRES_SOON,
        EXPIRED,
        REVOKED,
        DECLINED,
        WITHDRAWN,
        LAPSED,
        REFUSED
    }

    /** The mail with the link. */
    public enum Mail {
        UNDER_WAY,
        SENT,
        REFUSED
    }
}
