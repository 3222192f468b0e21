package dev.latchkey.sharing;

import java.time.Instant;
import java.util.UUID;

/**
 * What an owner has to decide about.
 *
 * @param owner account id
 * @param recipient how the owner knows them
 * @param title of the report
 * @param end when the access ends now
 * @param note why they ask; may be empty
 */
public record MoreTimeCard(GrantId id, UUID owner, String recipient, String title, Instant end, String note) {}
