package dev.latchkey.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.Measure.Aggregate;
import dev.latchkey.reports.Measure.Better;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What tiles say of rows that are not as tidy as one hopes. */
@SpringBootTest(classes = ReportsAlone.class)
@ContextConfiguration(initializers = ReportsDatabase.class)
class ReadingTest {

    private static final DateRange MARCH = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Measure SOLD = Measure.sum("Sold", "amount", "€", 0, Better.HIGHER);
    private static final Measure EACH =
            new Measure("Each", Aggregate.AVERAGE, "amount", null, 1, "€", 0, Better.HIGHER);
    private static final Measure PRICE = Measure.ratio("Price", "amount", "weight", 1, "€", 0, Better.NEITHER);

    @Autowired
    ReportLibrary library;

    final OrganisationId organisation =
            new OrganisationId(Generators.timeBasedEpochGenerator().generate());
    DatasetId sales;

    @BeforeEach
    void sales() {
        var demo = ReportsDatabase.demo();
        demo.sql(
                        "CREATE OR REPLACE TABLE sale (name VARCHAR(20), day DATE, amount INT, weight INT) CHARACTER SET utf8mb4")
                .update();
        demo.sql("""
                        INSERT INTO sale VALUES
                            ('tea', '2026-02-01', 2, 1), ('tea', '2026-03-01', 4, 1), ('tea', '2026-03-01', 4, 1),
                            ('Tea', '2026-02-01', 9, 1), ('Tea', '2026-03-02', 7, 1),
                            ('gift', '2026-03-03', 1, 0), (NULL, '2026-03-04', 16, 4)
                        """).update();
        sales = library.addDataset(
                organisation,
                "Sales",
                "demo",
                "SELECT * FROM sale",
                List.of(
                        Column.dimension("name", "Name"),
                        Column.day("day", "Day"),
                        Column.measure("amount", "Amount", "€"),
                        Column.measure("weight", "Weight", "kg")));
    }

    @Test
    void a_table_is_sorted_by_its_change() {
        var table = table(SOLD);
        var reading = reading(table);
        assertThat(reading.rows(table, new TableOrder(TableOrder.By.CHANGE, 0, true), 0, 2))
                .isEqualTo(new Outcome.Shown<>(List.of(row("tea", 8, 2.0, 0.25), row("Tea", 7, 9.0, 0.2188))));
    }

    @Test
    void names_that_differ_by_a_capital_letter_only_are_drawn_apart_and_rows_without_a_name_with_the_rest() {
        var chart = chart(SOLD);
        assertThat(drawn(reading(chart), chart))
                .containsExactly(
                        series("tea", ChartData.Role.PART, 8),
                        series("Tea", ChartData.Role.PART, 7),
                        series("gift", ChartData.Role.PART, 1),
                        series("", ChartData.Role.REST, 16));
    }

    @Test
    void each_measure_has_its_own_greatest_whichever_is_read_first() {
        var sold = table(SOLD);
        var each = table(EACH);
        var reading = reading(sold, each);
        assertThat(reading.greatest(sold)).containsExactly("tea", "Tea", "gift");
        assertThat(reading.greatest(each)).containsExactly("Tea", "tea", "gift");
    }

    @Test
    void a_group_that_has_nothing_to_show_is_not_counted() {
        var table = table(PRICE);
        var reading = reading(table);
        assertThat(reading.count(table)).isEqualTo(new Outcome.Shown<>(3));
        assertThat(reading.rows(table, TableOrder.BY_FIRST_MEASURE, 0, 9))
                .isInstanceOfSatisfying(
                        Outcome.Shown.class,
                        shown -> assertThat((List<?>) shown.data()).hasSize(3));
    }

    @Test
    void without_days_there_is_nothing_to_compare_with() {
        var columns = List.of(Column.dimension("name", "Name"), Column.measure("amount", "Amount", "€"));
        sales = library.addDataset(organisation, "Stock", "demo", "SELECT name, amount FROM sale", columns);
        var table = table(SOLD);
        var reading = reading(table);
        assertThat(reading.rows(table, TableOrder.BY_FIRST_MEASURE, 1, 1))
                .isEqualTo(new Outcome.Shown<>(List.of(row("Tea", 16, null, 0.3721))));
        assertThat(reading.total(table))
                .isEqualTo(new Outcome.Shown<>(new TableRow(List.of(), List.of(43.0), null, 1.0)));
    }

    private Reading reading(Tile... tiles) {
        var report = library.create(
                organisation,
                new AccountId(organisation.value()),
                "Sales",
                "",
                Period.LAST_30_DAYS,
                Arrays.asList(tiles));
        return library.read(report, Scope.ALL, MARCH).orElseThrow();
    }

    private static List<ChartData.Series> drawn(Reading reading, Tile.Chart chart) {
        return reading.chart(chart) instanceof Outcome.Shown<ChartData>(var data) ? data.series() : List.of();
    }

    private static ChartData.Series series(String name, ChartData.Role role, double value) {
        return new ChartData.Series(name, role, List.of(value));
    }

    private static TableRow row(String name, double value, @Nullable Double before, double share) {
        return new TableRow(List.of(name), List.of(value), before, share);
    }

    private Tile.Table table(Measure measure) {
        return new Tile.Table("Table", 12, sales, List.of("name"), List.of(measure), Tile.Span.PERIOD, true, true);
    }

    private Tile.Chart chart(Measure measure) {
        return new Tile.Chart("Chart", 12, sales, Tile.Form.BAR, "name", List.of(measure), Grain.MONTH, false);
    }
}
