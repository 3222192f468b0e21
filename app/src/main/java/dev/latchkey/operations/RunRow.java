package dev.latchkey.operations;

import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access whose process runs, or should; nobody is named.
 *
 * @param standing null where the access is not there any more
 * @param step the last step that it passed, as process/element; null where it has passed none yet
 * @param instanceKey in the engine; null until it has begun there
 * @param since when it began there; null as long as that is not known
 */
public record RunRow(
        GrantId grant,
        LinkRow.@Nullable Standing standing,
        Pace pace,
        @Nullable String step,
        @Nullable Long instanceKey,
        @Nullable Instant since) {

    /** How the engine keeps up. */
    public enum Pace {
        /** It has acted on everything that it was told, or is about to. */
        ON_TIME,
        /** It was told again more than once, or could not even be. */
        BEHIND,
        /** A worker has failed, and tries again. */
        TRYING,
        /** A worker has failed for good: somebody has to retry once the cause is mended. */
        STUCK
    }
}
