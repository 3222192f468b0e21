package dev.latchkey.sharing;

import dev.latchkey.reports.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what is shared with somebody who has an account.
 *
 * @param scope what part of the report's data it shows
 * @param owner name of who shares it
 * @param organisation whose it is
 * @param link where it opens
 * @param opensBy what opens it
 * @param since when it was shared
 * @param expiresAt null for no end
 */
public record ReceivedRow(
        GrantId id,
        String title,
        Scope scope,
        String owner,
        String organisation,
        String link,
        Verification opensBy,
        Instant since,
        @Nullable Instant expiresAt) {}
