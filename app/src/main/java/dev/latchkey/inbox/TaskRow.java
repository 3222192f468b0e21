package dev.latchkey.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of somebody's list of tasks.
 *
 * @param form id of its form, which says what kind of task it is
 * @param sender from whom it comes
 * @param due null for no date
 */
public record TaskRow(
        TaskId id, String form, String sender, @Nullable Instant due) {}
