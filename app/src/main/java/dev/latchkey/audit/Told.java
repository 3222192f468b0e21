package dev.latchkey.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An entry as it is told again.
 *
 * @param detail what else was kept with it
 */
public record Told(UUID id, Actor actor, String act, Instant at, Map<String, String> detail) {

    public Told {
        detail = Map.copyOf(detail);
    }
}
