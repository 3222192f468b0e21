package dev.latchkey.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import dev.latchkey.reports.ChartData;
import dev.latchkey.reports.ChartData.Role;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.Grain;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.Period;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import dev.latchkey.reports.Tile.Form;
import dev.latchkey.words.Reader;
import dev.latchkey.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * All that a chart says: to the eye, in its tooltips, which are made of nothing but the names and values of its series,
 * and in the sentence and the table for who cannot see it.
 */
@ViewPackages(classes = ReportView.class)
class ChartWordsTest extends OwnersPage {

    private static final Measure COST = Measure.sum("Cost", "amount", "€", 0, Better.LOWER);

    private final List<Tile.Chart> charts = new ArrayList<>();
    private final DateRange days = Period.LAST_3_MONTHS.until(LocalDate.now(ZoneOffset.UTC));
    private ReportId report;
    private Tile.Figure whole;
    private List<String> tenants;

    @BeforeEach
    void charts_by_tenant() {
        var cost = dataset(
                "SELECT tenant, service, day, amount FROM cloud_cost",
                Column.dimension("tenant", "Tenant"),
                Column.dimension("service", "Service"),
                Column.day("day", "Day"),
                Column.measure("amount", "Cost", "€"));
        for (var form : Form.values()) {
            charts.add(new Tile.Chart(
                    form.name(), 6, cost, form, "tenant", List.of(COST), Grain.MONTH, form == Form.LINE));
        }
        whole = new Tile.Figure("Cost", 3, cost, COST, Tile.Span.PERIOD);
        var tiles = new ArrayList<Tile>(charts);
        tiles.add(whole);
        report = report("By tenant", tiles.toArray(Tile[]::new));
        tenants = library.values(organisation, report, Scope.TENANT, "", 100);
        assertThat(tenants).hasSize(14);
    }

    @Test
    void no_chart_names_or_counts_anything_outside_of_the_scope() {
        var random = new Random(20261128);
        for (int round = 0; round < 12; round++) {
            var allowed = new TreeSet<String>();
            tenants.stream().filter(_ -> random.nextInt(3) == 0).forEach(allowed::add);
            var reading =
                    library.read(report, Scope.of(Scope.TENANT, allowed), days).orElseThrow();
            for (var chart : charts) {
                check(chart, allowed, reading);
            }
        }
    }

    private void check(Tile.Chart chart, Set<String> allowed, Reading reading) {
        if (allowed.isEmpty()) {
            assertThat(reading.chart(chart)).isInstanceOf(Outcome.Nothing.class);
            return;
        }
        var data = shown(reading.chart(chart));
        var said = new Picture(chart, data, days, wording()).json(chart.title()).toString();
        for (var tenant : tenants) {
            if (!allowed.contains(tenant)) {
                assertThat(said).doesNotContain(tenant);
            }
        }
        assertThat(data.series().stream()
                        .filter(series -> series.role() == Role.PART)
                        .map(ChartData.Series::name))
                .hasSize(Math.min(4, allowed.size()))
                .isSubsetOf(allowed);
        var drawn = data.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToDouble(value -> value == null ? 0 : value)
                .sum();
        assertThat(drawn).isCloseTo(shown(reading.figure(whole)).value(), Percentage.withPercentage(0.01));
    }

    @Test
    void the_sentence_names_what_the_eye_sees() {
        var allowed = Set.of(tenants.getFirst(), tenants.getLast());
        var reading =
                library.read(report, Scope.of(Scope.TENANT, allowed), days).orElseThrow();
        var chart = charts.getFirst();
        var json = new Picture(chart, shown(reading.chart(chart)), days, wording()).json("Cost by tenant");
        assertThat(json.get("summary").asString())
                .startsWith("Cost by tenant, ")
                .contains(allowed);
    }

    private static Wording wording() {
        return new Wording(new Words(), new Reader(Locale.UK, ZoneOffset.UTC));
    }

    private static <T> T shown(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Shown<T>(var data)) {
            return data;
        }
        throw new AssertionError(outcome);
    }
}
