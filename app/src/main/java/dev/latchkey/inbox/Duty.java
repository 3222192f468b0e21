package dev.latchkey.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do a task, and until when.
 *
 * @param account null where they have no account, and answer elsewhere
 * @param due null for no date
 */
public record Duty(@Nullable UUID account, @Nullable Instant due) {}
