package dev.latchkey.sharing;

import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A grant that is open at this moment, as whoever verifies its holder needs it.
 *
 * @param emailKey the recipient's address, normalised
 * @param owner name of who shared it
 * @param homepage where the sharing organisation lives, such as {@code reports.example.org}
 */
public record OpenGrant(
        GrantId id,
        int linkVersion,
        ReportId report,
        Scope scope,
        String email,
        String emailKey,
        @Nullable Instant expiresAt,
        String owner,
        String ownerEmail,
        OrganisationId organisationId,
        String organisation,
        String homepage,
        String postalAddress,
        String locale) {}
