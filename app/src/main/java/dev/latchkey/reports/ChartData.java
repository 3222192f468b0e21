package dev.latchkey.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows.
 *
 * @param starts the first day of each piece of time
 */
public record ChartData(Grain grain, List<LocalDate> starts, List<Series> series) {

    /**
     * One line, or one part of each bar.
     *
     * @param name   of the dimension's value or the measure; empty for all that are not named
     * @param values one for each piece of time
     */
    public record Series(String name, Role role, List<@Nullable Double> values) {}

    /** What a series is in its chart. */
    public enum Role {
        PART,
        REST,
        MEASURE,
        YEAR_BEFORE
    }
}
