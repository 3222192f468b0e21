package dev.latchkey.sharing;

import dev.latchkey.reports.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an owner may set anew on a link that was shared.
 *
 * @param address whom it is for
 * @param recipient what the owner knows of them
 * @param scope what part of the report's data it shows
 * @param verification how the recipient proves who they are
 * @param expiresAt when the access ends by itself; null for no end
 */
public record GrantSettings(
        EmailAddress address,
        RecipientFacts recipient,
        Scope scope,
        Verification verification,
        @Nullable Instant expiresAt) {}
