package dev.latchkey.reports.ui;

import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.Grain;
import dev.latchkey.words.Reader;
import dev.latchkey.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** The sentences, numbers and days of a report as its reader reads them. */
record Wording(Words words, Reader reader) {

    String get(String key, Object... arguments) {
        return words.get(reader.locale(), "reports." + key, arguments);
    }

    Numbers numbers() {
        return new Numbers(words, reader.locale());
    }

    /** {@code 1 Jan – 30 Jun 2026}. */
    String days(DateRange range) {
        var from = range.from().getYear() == range.to().getYear() ? "MMMd" : "yMMMd";
        return range.from().equals(range.to())
                ? localized("yMMMd", range.to())
                : localized(from, range.from()) + " – " + localized("yMMMd", range.to());
    }

    /** {@code May}, {@code Nov–Apr}, {@code 2 Sep – 1 Oct 2026}: which of the recent ones goes without saying. */
    String shortName(DateRange range) {
        if (!range.isWholeMonths() || range.days() > 366) {
            return days(range);
        }
        return YearMonth.from(range.from()).equals(YearMonth.from(range.to()))
                ? pattern("LLLL", range.to())
                : pattern("LLL", range.from()) + "–" + pattern("LLL", range.to());
    }

    /** The range that another is compared with; a whole year has no name that would not fit the other too. */
    String before(DateRange before) {
        return before.days() >= 365 && before.isWholeMonths() ? get("period.year-before") : shortName(before);
    }

    /** {@code June 2026}, or the days where the range is no month. */
    String month(DateRange range) {
        return range.isWholeMonths() ? localized("yMMMM", range.to()) : days(range);
    }

    /** On an axis: the month, or the day. */
    String tick(Grain grain, LocalDate start) {
        return grain == Grain.DAY ? localized("MMMd", start) : pattern("LLL", start);
    }

    /** In a tooltip: which days exactly. */
    String piece(Grain grain, LocalDate start) {
        return switch (grain) {
            case DAY -> localized("yMMMEd", start);
            case WEEK -> days(new DateRange(start, start.plusDays(6)));
            case MONTH -> localized("yMMMM", start);
        };
    }

    private String localized(String skeleton, TemporalAccessor when) {
        return DateTimeFormatter.ofLocalizedPattern(skeleton)
                .withLocale(reader.locale())
                .format(when);
    }

    private String pattern(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, reader.locale()).format(when);
    }
}
