package dev.latchkey.reports;

import java.time.LocalDate;
import java.time.YearMonth;

/** A range of days that moves along with today. Months are whole ones, so that the last bar is not half a bar. */
public enum Period {
    LAST_30_DAYS {
        @Override
        public DateRange until(LocalDate today) {
            return new DateRange(today.minusDays(30), today.minusDays(1));
        }
    },
    LAST_3_MONTHS {
        @Override
        public DateRange until(LocalDate today) {
            return months(3, today);
        }
    },
    LAST_6_MONTHS {
        @Override
        public DateRange until(LocalDate today) {
            return months(6, today);
        }
    },
    LAST_12_MONTHS {
        @Override
        public DateRange until(LocalDate today) {
            return months(12, today);
        }
    },
    THIS_YEAR {
        @Override
        public DateRange until(LocalDate today) {
            return new DateRange(today.minusDays(1).withDayOfYear(1), today.minusDays(1));
        }
    };

    /** The days meant, seen from the given day, which is not over and so does not count. */
    public abstract DateRange until(LocalDate today);

    private static DateRange months(int count, LocalDate today) {
        var last = YearMonth.from(today).minusMonths(1);
        return new DateRange(last.minusMonths(count - 1L).atDay(1), last.atEndOfMonth());
    }
}
