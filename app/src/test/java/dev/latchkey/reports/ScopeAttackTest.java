package dev.latchkey.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.uuid.Generators;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.Measure.Better;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Somebody tries to see more than their scope. */
@SpringBootTest(classes = ReportsAlone.class)
@ContextConfiguration(initializers = ReportsDatabase.class)
class ScopeAttackTest {

    static final List<String> TENANTS = List.of(
            "Halden",
            "halden",
            "HALDEN",
            "Halden ",
            "Hälden",
            "Müller",
            "Muller",
            "it's",
            "a\"b",
            "back\\slash",
            "%",
            "_",
            "' OR 1=1 --",
            "x') OR TRUE #",
            "租户",
            "😀",
            "💾",
            "NULL",
            "1",
            "1e0",
            "01",
            "true",
            "?",
            "{0}",
            "/*!1*/",
            "a,b");
    private static final DateRange RANGE = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    private static final Measure AMOUNT = Measure.sum("Amount", "amount", "€", 0, Better.LOWER);

    @Autowired
    ReportLibrary library;

    OrganisationId organisation;
    DatasetId cut;
    Tile.Table table;
    Tile.Table byKind;
    Tile.Figure figure;
    Tile.Chart chart;
    ReportId report;

    @BeforeEach
    void a_report_over_tenants_with_nasty_names() {
        ReportsDatabase.demo()
                .sql(
                        "CREATE TABLE IF NOT EXISTS nasty (tenant VARCHAR(60) NOT NULL, kind VARCHAR(20), day DATE, amount INT) CHARACTER SET utf8mb4")
                .update();
        ReportsDatabase.demo().sql("DELETE FROM nasty").update();
        for (int i = 0; i < TENANTS.size(); i++) {
            // a power of two each: every sum tells exactly whose rows are in it
            ReportsDatabase.demo()
                    .sql("INSERT INTO nasty VALUES (?, ?, '2026-03-05', ?)")
                    .params(TENANTS.get(i), "k" + i % 7, 1 << i)
                    .update();
        }
        organisation = new OrganisationId(Generators.timeBasedEpochGenerator().generate());
        cut = library.addDataset(
                organisation, "nasty", "demo", "SELECT tenant, kind, day, amount FROM nasty", columns());
        table = table(cut, List.of("tenant"));
        byKind = table(cut, List.of("kind"));
        figure = new Tile.Figure("Amount", 3, cut, AMOUNT, Tile.Span.PERIOD);
        chart = new Tile.Chart("Amount", 3, cut, Tile.Form.LINE, "tenant", List.of(AMOUNT), Grain.MONTH, false);
        report = create(List.of(table, byKind, figure, chart));
    }

    @Test
    void no_row_outside_a_random_scope_ever_appears() {
        var random = new Random(20260701);
        for (int round = 0; round < 150; round++) {
            var allowed = new TreeSet<String>();
            TENANTS.stream().filter(_ -> random.nextInt(4) == 0).forEach(allowed::add);
            var reading = reading(Scope.of(Scope.TENANT, allowed));
            assertThat(tenants(reading)).isEqualTo(allowed);
            assertThat(figure(reading)).isEqualTo(sum(allowed));
            assertThat(sum(rows(reading, byKind))).isEqualTo(sum(allowed));
            assertThat(drawn(reading)).isEqualTo(sum(allowed));
            assertThat(total(reading)).isEqualTo(sum(allowed));
            assertThat(reading.greatest(table)).isEqualTo(greatest(allowed));
            if (reading.count(table) instanceof Outcome.Shown<Integer>(var count)) {
                assertThat(count).isEqualTo(allowed.size());
            }
        }
    }

    @Test
    void what_a_reading_remembers_holds_for_the_scope_it_was_read_in() {
        var random = new Random(20261128);
        var scope = new AtomicReference<>(Scope.ALL);
        var reading = library.read(report, () -> Optional.of(scope.get()), RANGE, Filter.NONE)
                .orElseThrow();
        assertThat(reading.greatest(table)).isEqualTo(greatest(Set.copyOf(TENANTS)));
        for (int round = 0; round < 50; round++) {
            var allowed = new TreeSet<String>();
            TENANTS.stream().filter(_ -> random.nextInt(4) == 0).forEach(allowed::add);
            scope.set(Scope.of(Scope.TENANT, allowed));
            assertThat(reading.greatest(table)).isEqualTo(greatest(allowed));
            assertThat(parts(reading)).isSubsetOf(allowed);
            assertThat(drawn(reading)).isEqualTo(sum(allowed));
        }
    }

    @Test
    void a_range_of_a_billion_years_is_answered_at_once() {
        var endless = new DateRange(LocalDate.of(-500_000_000, 1, 1), LocalDate.of(500_000_000, 1, 1));
        var daily = new Tile.Chart("Daily", 3, cut, Tile.Form.LINE, "tenant", List.of(AMOUNT), Grain.DAY, true);
        report = create(List.of(daily));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(library.read(report, Scope.ALL, endless)
                                .orElseThrow()
                                .chart(daily))
                        .isInstanceOf(Outcome.Nothing.class));
        var twenty = new DateRange(LocalDate.of(2006, 7, 1), LocalDate.of(2026, 6, 30));
        assertThat(library.read(report, Scope.ALL, twenty).orElseThrow().chart(daily))
                .isInstanceOfSatisfying(
                        Outcome.Shown.class,
                        shown -> assertThat(((ChartData) shown.data()).starts()).hasSize(240));
    }

    @Test
    void a_filter_only_ever_takes_away_whatever_it_asks_for() {
        var random = new Random(20261122);
        for (int round = 0; round < 100; round++) {
            var allowed = new TreeSet<String>();
            var wanted = new TreeSet<String>();
            TENANTS.stream().filter(_ -> random.nextInt(3) == 0).forEach(allowed::add);
            TENANTS.stream().filter(_ -> random.nextInt(3) == 0).forEach(wanted::add);
            wanted.add("' OR '1'='1");
            var filter = Filter.NONE.with(Scope.TENANT, wanted).with("tenant` OR `kind", Set.of("k0"));
            var reading = library.read(report, Access.to(Scope.of(Scope.TENANT, allowed)), RANGE, filter)
                    .orElseThrow();
            var both = new TreeSet<>(wanted);
            both.retainAll(allowed);
            assertThat(tenants(reading)).isEqualTo(both);
            assertThat(figure(reading)).isEqualTo(sum(both));
            assertThat(sum(rows(reading, byKind))).isEqualTo(sum(both));
            assertThat(drawn(reading)).isEqualTo(sum(both));
            assertThat(Set.copyOf(reading.values(Scope.TENANT, "", 100))).isEqualTo(allowed);
        }
    }

    @Test
    void what_cannot_be_filtered_says_so_and_stays_cut_to_the_scope() {
        var plain = library.addDataset(
                organisation, "plain", "demo", "SELECT tenant, day, amount FROM nasty", without("kind"));
        var whole = new Tile.Figure("Amount", 3, plain, AMOUNT, Tile.Span.PERIOD);
        report = create(List.of(table, whole));
        var reading = library.read(
                        report,
                        Access.to(Scope.of(Scope.TENANT, Set.of(TENANTS.getFirst()))),
                        RANGE,
                        Filter.NONE.with("kind", Set.of("k6")))
                .orElseThrow();
        assertThat(rows(reading, table)).isEmpty();
        assertThat(reading.unfiltered(table)).isEmpty();
        assertThat(reading.unfiltered(whole)).hasSize(1);
        assertThat(reading.figure(whole)).isInstanceOf(Outcome.Shown.class);
    }

    private static List<Column> without(String name) {
        return columns().stream().filter(column -> !column.name().equals(name)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "Halden' --",
                "Halden') OR ('1'='1",
                "\\' OR 1=1 --",
                "Halden\\",
                "Halden\0",
                "hälden",
                "Halden  ",
                "Halden' UNION SELECT * FROM mysql.user --",
                "%alden",
                "(SELECT tenant FROM nasty)",
                "d.tenant",
                "`tenant`",
                "0",
                "1.0",
                "\u0415",
                "Ha\u200blden",
                "Ｈalden",
                "*/ OR 1=1 /*",
                "?",
                "; DROP TABLE nasty"
            })
    void a_value_is_only_ever_a_value(String value) {
        var expected = TENANTS.contains(value) ? Set.of(value) : Set.of();
        assertThat(tenants(reading(Scope.of(Scope.TENANT, Set.of(value))))).isEqualTo(expected);
    }

    @Test
    void an_empty_list_allows_nothing() {
        var reading = reading(Scope.of(Scope.TENANT, Set.of()));
        assertThat(rows(reading, table)).isEmpty();
        assertThat(reading.figure(figure)).isInstanceOf(Outcome.Nothing.class);
        assertThat(reading.chart(chart)).isInstanceOf(Outcome.Nothing.class);
        assertThat(reading.count(table)).isInstanceOf(Outcome.Nothing.class);
    }

    @Test
    void a_tile_that_cannot_be_cut_shows_nothing_and_is_named_before_sharing() {
        var uncut = library.addDataset(
                organisation,
                "uncut",
                "demo",
                "SELECT kind, day, amount FROM nasty",
                columns().subList(1, 4));
        var whole = new Tile.Figure("Whole company", 3, uncut, AMOUNT, Tile.Span.PERIOD);
        report = create(List.of(table, whole));
        var scope = Scope.of(Scope.TENANT, Set.of("Halden"));
        assertThat(library.checkShareable(organisation, report, scope))
                .isEqualTo(new Shareability.Uncuttable(List.of("Whole company"), List.of("tenant")));
        assertThat(reading(scope).figure(whole)).isInstanceOf(Outcome.Refused.class);
        assertThat(reading(Scope.ALL).figure(whole)).isInstanceOf(Outcome.Shown.class);
    }

    @Test
    void a_dimension_that_no_dataset_has_is_refused_too() {
        var scope = Scope.of("tenant` = 1 OR `kind", Set.of("k0"));
        assertThat(reading(scope).figure(figure)).isInstanceOf(Outcome.Refused.class);
        assertThat(library.checkShareable(organisation, report, scope)).isInstanceOf(Shareability.Uncuttable.class);
    }

    @Test
    void what_goes_wrong_is_told_by_a_reference_only() {
        var broken = library.addDataset(
                organisation,
                "broken",
                "demo",
                "SELECT tenant, kind, day, secret_amount AS amount FROM nasty",
                columns());
        var tile = table(broken, List.of("tenant"));
        report = create(List.of(tile));
        var outcome = reading(Scope.ALL).rows(tile, TableOrder.BY_FIRST_MEASURE, 0, 10);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome.toString()).doesNotContain("secret_amount", "nasty");
    }

    private Reading reading(Scope scope) {
        return library.read(report, scope, RANGE).orElseThrow();
    }

    private ReportId create(List<Tile> tiles) {
        return library.create(
                organisation, new AccountId(organisation.value()), "Nasty", "", Period.LAST_30_DAYS, tiles);
    }

    private List<TableRow> rows(Reading reading, Tile.Table tile) {
        return reading.rows(tile, TableOrder.BY_FIRST_MEASURE, 0, 100)
                        instanceof Outcome.Shown<List<TableRow>>(var rows)
                ? rows
                : List.of();
    }

    private Set<String> tenants(Reading reading) {
        return new TreeSet<>(rows(reading, table).stream()
                .map(row -> row.groups().getFirst())
                .toList());
    }

    private double figure(Reading reading) {
        return reading.figure(figure) instanceof Outcome.Shown<FigureData>(var data) ? data.value() : 0;
    }

    private double total(Reading reading) {
        if (reading.total(table) instanceof Outcome.Shown<TableRow>(var row)) {
            var sum = row.values().getFirst();
            return sum == null ? 0 : sum;
        }
        throw new AssertionError("no total");
    }

    /** The four that have most, the greatest first: each has twice as much as the one before it in the list. */
    private static List<String> greatest(Set<String> tenants) {
        return TENANTS.reversed().stream().filter(tenants::contains).limit(4).toList();
    }

    private List<String> parts(Reading reading) {
        return reading.chart(chart) instanceof Outcome.Shown<ChartData>(var data)
                ? data.series().stream()
                        .map(ChartData.Series::name)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
    }

    private double drawn(Reading reading) {
        return reading.chart(chart) instanceof Outcome.Shown<ChartData>(var data)
                ? data.series().stream()
                        .flatMap(series -> series.values().stream())
                        .mapToDouble(v -> v == null ? 0 : v)
                        .sum()
                : 0;
    }

    private static double sum(List<TableRow> rows) {
        return rows.stream().mapToDouble(row -> row.values().getFirst()).sum();
    }

    private static double sum(Set<String> tenants) {
        return tenants.stream()
                .mapToDouble(tenant -> 1 << TENANTS.indexOf(tenant))
                .sum();
    }

    private static Tile.Table table(DatasetId dataset, List<String> groups) {
        return new Tile.Table("Table", 12, dataset, groups, List.of(AMOUNT), Tile.Span.PERIOD, true, true);
    }

    private static List<Column> columns() {
        return List.of(
                Column.dimension("tenant", "Tenant"),
                Column.dimension("kind", "Kind"),
                Column.day("day", "Day"),
                Column.measure("amount", "Amount", "€"));
    }
}
