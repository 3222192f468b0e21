package dev.latchkey.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group of a table tile, or all of them together.
 *
 * @param before the first measure over the period before
 * @param share  the first measure's part of the total, 0 to 1
 */
public record TableRow(
        List<String> groups,
        List<@Nullable Double> values,
        @Nullable Double before,
        @Nullable Double share) {}
