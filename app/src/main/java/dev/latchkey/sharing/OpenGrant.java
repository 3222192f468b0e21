package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A grant whose link leads somewhere at this moment, as whoever verifies its holder needs it.
 *
 * @param offered whether it has to be accepted before it opens
 * @param verification how its holder proves who they are
 * @param account whose it is: only who signs in to it opens the grant; null where the mailbox proves who one is
 * @param emailKey the recipient's address, normalised
 * @param extensible whether more time can be asked for: it has an end, and nobody had to approve it as it is, and its owner
 *     has not left
 * @param owner name of who shared it
 * @param homepage where the sharing organisation lives, such as {@code reports.example.org}
 */
public record OpenGrant(
        GrantId id,
        int linkVersion,
        boolean offered,
        Verification verification,
        @Nullable AccountId account,
        ReportId report,
        Scope scope,
        String email,
        String emailKey,
        @Nullable Instant expiresAt,
        boolean extensible,
        String owner,
        String ownerEmail,
        OrganisationId organisationId,
        String organisation,
        String homepage,
        String postalAddress,
        String locale) {

    /** Whether whoever has the link is let in, so that there are others than the recipient. */
    public boolean isForAnyone() {
        return verification == Verification.LINK && account == null;
    }
}
