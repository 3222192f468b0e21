package dev.latchkey.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's agreement, without which nothing opens.
 *
 * @param givenAt null until somebody has agreed
 */
record Approval(Instant askedAt, @Nullable Instant givenAt) {

    static Approval asked(Instant now) {
        return new Approval(now, null);
    }
}
