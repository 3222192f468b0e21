package dev.latchkey.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.words.Reader;
import dev.latchkey.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Measure COST = Measure.sum("Cost", "amount", "€", 0, Better.LOWER);
    private static final Measure REQUESTS = Measure.sum("Requests", "requests", "", 0, Better.HIGHER);
    private static final Measure COVERED =
            Measure.ratio("Covered", "committed", "eligible", 100, "%", 1, Better.HIGHER);
    private static final DateRange HALF = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));

    @Test
    void days_and_months_are_named_as_the_reader_names_them() {
        assertThat(in(Locale.UK).days(HALF)).isEqualTo("1 Jan – 30 Jun 2026");
        assertThat(in(Locale.GERMANY).days(HALF)).isEqualTo("1. Jan. – 30. Juni 2026");
        assertThat(in(Locale.UK).shortName(HALF)).isEqualTo("Jan–Jun");
        assertThat(in(Locale.UK).shortName(HALF.lastMonth())).isEqualTo("June");
        assertThat(in(Locale.UK).before(new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))))
                .isEqualTo("the year before");
    }

    @Test
    void large_numbers_are_said_in_few_digits() {
        assertThat(figure(Locale.UK, COST, 540_200)).isEqualTo("540.2\u00a0k€");
        assertThat(figure(Locale.UK, COST, 6_633_100)).isEqualTo("6.63\u00a0M€");
        assertThat(figure(Locale.UK, COST, 67.4e9)).isEqualTo("67.4\u00a0bn\u00a0€");
        assertThat(figure(Locale.UK, COST, 812)).isEqualTo("812\u00a0€");
        assertThat(figure(Locale.UK, REQUESTS, 6_633_100)).isEqualTo("6.63\u00a0M");
        assertThat(figure(Locale.UK, REQUESTS, 812)).isEqualTo("812");
    }

    @Test
    void german_has_abbreviations_of_its_own() {
        assertThat(figure(Locale.GERMANY, COST, 540_200)).isEqualTo("540,2\u00a0Tsd.\u00a0€");
        assertThat(figure(Locale.GERMANY, COST, 6_633_100)).isEqualTo("6,63\u00a0Mio.\u00a0€");
        assertThat(figure(Locale.GERMANY, COST, 67.4e9)).isEqualTo("67,4\u00a0Mrd.\u00a0€");
        assertThat(figure(Locale.GERMANY, REQUESTS, 6_633_100)).isEqualTo("6,63\u00a0Mio.");
    }

    @Test
    void per_cent_is_written_as_the_reader_writes_it() {
        assertThat(figure(Locale.UK, COVERED, 82.4)).isEqualTo("82.4%");
        assertThat(figure(Locale.GERMANY, COVERED, 82.4)).isEqualTo("82,4\u00a0%");
        assertThat(in(Locale.UK).numbers().percent("+14.5")).isEqualTo("+14.5%");
        assertThat(in(Locale.GERMANY).numbers().percent("+14,5")).isEqualTo("+14,5\u00a0%");
    }

    @Test
    void a_change_carries_its_sign_and_nothing_is_no_change() {
        var numbers = in(Locale.UK).numbers();
        assertThat(numbers.signed(14.53, 1)).isEqualTo("+14.5");
        assertThat(numbers.signed(-1.26, 1)).isEqualTo("−1.3");
        assertThat(numbers.signed(0.01, 1)).isEqualTo("0.0");
    }

    @Test
    void an_axis_counts_in_round_steps() {
        assertThat(Axis.over(0, 94.8, true)).isEqualTo(new Axis(0, 100, 20));
        assertThat(Axis.over(17, 22.4, false).from()).isPositive();
        assertThat(Axis.over(0, 0, true).to()).isNotNaN();
    }

    private static String figure(Locale locale, Measure measure, double value) {
        var numbers = in(locale).numbers();
        var scale = Numbers.Scale.fitting(value);
        return numbers.scaled(value, scale, measure) + numbers.after(scale, measure);
    }

    private static Wording in(Locale locale) {
        return new Wording(new Words(), new Reader(locale, ZoneId.of("Europe/Berlin")));
    }
}
