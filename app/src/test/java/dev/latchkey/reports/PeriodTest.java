package dev.latchkey.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    void today_does_not_count_as_it_is_not_over() {
        assertThat(Period.LAST_30_DAYS.until(TODAY)).isEqualTo(range("2026-06-01", "2026-06-30"));
        assertThat(Period.LAST_6_MONTHS.until(TODAY)).isEqualTo(range("2026-01-01", "2026-06-30"));
        assertThat(Period.LAST_3_MONTHS.until(LocalDate.of(2026, 3, 31))).isEqualTo(range("2025-12-01", "2026-02-28"));
    }

    @Test
    void on_new_years_day_this_year_is_still_the_last() {
        assertThat(Period.THIS_YEAR.until(LocalDate.of(2027, 1, 1))).isEqualTo(range("2026-01-01", "2026-12-31"));
    }

    @Test
    void months_are_compared_with_months_and_days_with_days() {
        assertThat(range("2026-03-01", "2026-03-31").before()).isEqualTo(range("2026-02-01", "2026-02-28"));
        assertThat(range("2026-03-02", "2026-03-31").before()).isEqualTo(range("2026-01-31", "2026-03-01"));
        assertThat(range("2024-02-01", "2024-02-29").yearBefore()).isEqualTo(range("2023-02-01", "2023-02-28"));
    }

    @Test
    void the_last_month_is_the_last_whole_one() {
        assertThat(range("2026-01-01", "2026-06-30").lastMonth()).isEqualTo(range("2026-06-01", "2026-06-30"));
        assertThat(range("2026-01-01", "2026-06-20").lastMonth()).isEqualTo(range("2026-05-01", "2026-05-31"));
        assertThat(range("2026-06-10", "2026-06-20").lastMonth()).isEqualTo(range("2026-06-10", "2026-06-20"));
    }

    @Test
    void a_week_that_is_cut_off_is_left_out() {
        assertThat(Grain.WEEK.whole(range("2026-08-01", "2026-10-31"))).isEqualTo(range("2026-08-03", "2026-10-25"));
        assertThat(Grain.MONTH.whole(range("2026-06-10", "2026-06-20"))).isEqualTo(range("2026-06-10", "2026-06-20"));
    }

    @Test
    void a_long_range_is_cut_more_coarsely_and_an_endless_one_not_at_all() {
        assertThat(Grain.DAY.over(range("2025-07-01", "2026-06-30"))).contains(Grain.DAY);
        assertThat(Grain.DAY.over(range("2021-07-01", "2026-06-30"))).contains(Grain.WEEK);
        assertThat(Grain.DAY.over(range("2006-07-01", "2026-06-30"))).contains(Grain.MONTH);
        assertThat(Grain.MONTH.over(range("2026-07-01", "2026-07-03"))).contains(Grain.MONTH);
        assertThat(Grain.DAY.over(range("-500000000-01-01", "+500000000-01-01")))
                .isEmpty();
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
