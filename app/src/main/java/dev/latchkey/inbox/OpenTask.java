package dev.latchkey.inbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task that can be answered.
 *
 * @param facts what its form shows, by the fields' keys
 */
public record OpenTask(
        TaskId id,
        String form,
        Map<String, String> facts,
        @Nullable Instant due) {}
