package dev.latchkey.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recipient's wish that an access end later.
 *
 * @param note why; null where they did not say
 * @param decidedAt null while nobody has decided
 * @param given whether there is more time; null while nobody has decided
 * @param toldAt when the recipient was told
 */
record MoreTime(
        Instant askedAt,
        @Nullable String note,
        @Nullable Instant decidedAt,
        @Nullable Boolean given,
        @Nullable Instant toldAt) {

    static MoreTime asked(String note, Instant now) {
        return new MoreTime(now, note.isBlank() ? null : note, null, null, null);
    }

    boolean isAwaited() {
        return decidedAt == null;
    }

    boolean owesAnswer() {
        return decidedAt != null && toldAt == null;
    }

    MoreTime decided(boolean given, Instant now) {
        return new MoreTime(askedAt, note, now, given, null);
    }

    /** Whoever asked is the recipient no longer: nothing is left to decide, and nobody to tell. */
    MoreTime dropped(Instant now) {
        var over = isAwaited() ? decided(false, now) : this;
        return over.owesAnswer() ? over.told(now) : over;
    }

    MoreTime told(Instant now) {
        return new MoreTime(askedAt, note, decidedAt, given, now);
    }
}
