package dev.latchkey.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both counted. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The range ends before it begins.");
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The range before this one: as many months where it is made of whole months, else as many days. */
    public DateRange before() {
        if (isWholeMonths()) {
            var months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new DateRange(from.minusMonths(months), from.minusDays(1));
        }
        return new DateRange(from.minusDays(days()), from.minusDays(1));
    }

    public DateRange yearBefore() {
        return new DateRange(
                from.minusYears(1),
                isWholeMonths() ? YearMonth.from(to.minusYears(1)).atEndOfMonth() : to.minusYears(1));
    }

    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    /** The last month that lies whole in this range; the range itself where none does. */
    public DateRange lastMonth() {
        var month = YearMonth.from(to.plusDays(1)).minusMonths(1);
        return month.atDay(1).isBefore(from) ? this : new DateRange(month.atDay(1), month.atEndOfMonth());
    }
}
