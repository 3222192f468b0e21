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
        return new Numbers(reader.locale());
    }

    /** {@code 1 Jan – 30 Jun 2026}. */
    String days(DateRange range) {
        var from = range.from().getYear() == range.to().getYear() ? "MMMd" : "yMMMd";
        return range.from().equals(range.to())
                ? localized("yMMMd", range.to())
                : localized(from, range.from()) + " – " + localized("yMMMd", range.to());
    }

    /** {@code May}, {@code Jan–Jun 2025}, {@code 2 Sep – 1 Oct 2026}: as short as it stays clear beside the other. */
    String name(DateRange range, DateRange beside) {
        if (!range.isWholeMonths()) {
            return days(range);
        }
        var year = range.to().getYear() == beside.to().getYear()
                ? ""
                : " " + range.to().getYear();
        if (YearMonth.from(range.from()).equals(YearMonth.from(range.to()))) {
            return pattern("LLLL", range.to()) + year;
        }
        var first = range.from().getYear() == range.to().getYear()
                ? pattern("LLL", range.from())
                : pattern("LLL", range.from()) + " " + range.from().getYear();
        return first + "–" + pattern("LLL", range.to())
                + (first.contains(" ") ? " " + range.to().getYear() : year);
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
