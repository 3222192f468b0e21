package dev.latchkey.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure shows.
 *
 * @param before      the same over the period before, where there is such
 * @param way         how it came there, the oldest first
 */
public record FigureData(
        double value, @Nullable Double before, List<Double> way, DateRange range, DateRange rangeBefore) {}
