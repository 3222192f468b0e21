package dev.latchkey.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Settings that an owner uses often, under a name.
 *
 * @param days after how many days access ends; null for no end
 * @param note for the mail; may be empty
 */
public record Preset(
        UUID id,
        String name,
        Verification verification,
        boolean acceptFirst,
        @Nullable Integer days,
        String note) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 100;
}
