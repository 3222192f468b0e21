package dev.latchkey.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to the engine, or one task of it that is done.
 *
 * @param message its name; empty where a task is done
 * @param variable name of the variable that carries the correlation key; null for changed messages
 * @param version version of the row that has changed; null for start messages
 */
record Letter(
        long id,
        String message,
        UUID correlationKey,
        @Nullable String variable,
        @Nullable Long version,
        @Nullable Long jobKey) {

    boolean starts() {
        return version == null;
    }
}
