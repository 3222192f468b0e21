package dev.latchkey.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is told again, with where it came from.
 *
 * @param address IP address of the request; null outside of one
 * @param detail what else was kept, each value as text
 */
public record Traced(
        Actor actor, String act, Instant at, @Nullable String address, Map<String, String> detail) {}
