package dev.latchkey.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was passed.
 *
 * @param after the step before; null at the beginning
 * @param at when last
 * @param times how often it was passed on this way
 */
public record Step(@Nullable Spot after, Spot spot, Instant at, int times) {}
