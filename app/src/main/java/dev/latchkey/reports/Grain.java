package dev.latchkey.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** How finely time is cut. */
public enum Grain {
    DAY,
    WEEK,
    MONTH;

    /** More pieces of time than this no picture shows apart. */
    static final int MOST = 400;

    /** A grain that gives a readable number of points over the range. */
    public static Grain fitting(DateRange range) {
        if (range.days() <= 45) {
            return DAY;
        }
        return range.days() <= 100 ? WEEK : MONTH;
    }

    /** This grain or a coarser one, the first that does not cut the range into too many pieces; none where even months do. */
    Optional<Grain> over(DateRange range) {
        return Arrays.stream(values())
                .filter(grain -> grain.compareTo(this) >= 0 && grain.pieces(range) <= MOST)
                .findFirst();
    }

    /** Counted without making them: whoever asks for a billion years gets an answer at once. */
    private long pieces(DateRange range) {
        var unit = switch (this) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
        return unit.between(start(range.from()), start(range.to())) + 1;
    }

    /** The first day of the piece that the day lies in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The range without the pieces at its ends that are cut off, as they would look like a fall; itself if none is whole. */
    public DateRange whole(DateRange range) {
        var first = start(range.from()).isBefore(range.from()) ? next(start(range.from())) : range.from();
        var last = start(range.to().plusDays(1)).minusDays(1);
        return last.isBefore(first) ? range : new DateRange(first, last);
    }

    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
