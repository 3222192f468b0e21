package dev.latchkey.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to the engine.
 *
 * @param variable name of the variable that carries the correlation key; null for changed messages
 * @param version version of the row that has changed; null for start messages
 */
record Letter(
        long id,
        String message,
        UUID correlationKey,
        @Nullable String variable,
        @Nullable Long version) {

    boolean starts() {
        return version == null;
    }
}
