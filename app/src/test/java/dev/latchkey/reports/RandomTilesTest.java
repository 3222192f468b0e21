package dev.latchkey.reports;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.PlainRows.PlainRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Random tiles in random scopes, filters and ranges: every number and every name that they show is held against what plain
 * Java makes of the rows that may be seen.
 */
@SpringBootTest(classes = ReportsAlone.class)
@ContextConfiguration(initializers = ReportsDatabase.class)
class RandomTilesTest {

    /** Which tiles these are; {@code -Dtiles.seed=…} makes others. */
    private static final long SEED = Long.getLong("tiles.seed", 20260801);

    private static final int TILES = 12;
    private static final int READINGS = 6;
    private static final Comparator<TableRow> BY_GROUP = comparing(
                    (TableRow row) -> row.groups().toString())
            .thenComparing(row -> row.values().getFirst(), nullsFirst(naturalOrder()));

    @Autowired
    ReportLibrary library;

    /** What each dataset holds. */
    private final Map<DatasetId, PlainRows> plain = new TreeMap<>(comparing(DatasetId::value));

    private final List<Tile.OfData> tiles = new ArrayList<>();

    /** How often a kind of tile said something else than it would have said without its scope. */
    private final Map<String, Integer> cut = new TreeMap<>();

    private Random random;
    private RandomTiles any;
    private OrganisationId organisation;

    @ParameterizedTest
    @ValueSource(strings = {"kind", "name", "series", "bucket", "g0", "m0", "before", "share"})
    void no_tile_tells_anything_of_a_row_that_may_not_be_seen(String second) {
        random = new Random(SEED + second.hashCode());
        any = new RandomTiles(random, second);
        organisation = new OrganisationId(Generators.timeBasedEpochGenerator().generate());
        var report = report(second);
        for (int n = 0; n < READINGS; n++) {
            var scope = new AtomicReference<Optional<Scope>>(Optional.empty());
            var filter = any.filter();
            var reading = library.read(report, scope::get, any.range(), filter).orElseThrow();
            // what a reading remembers of one scope is nothing in the next
            for (int turn = 0; turn < 2; turn++) {
                scope.set(any.scope());
                var told = "seed " + SEED + ", reading " + n + "." + turn + " over " + reading.range() + ", " + scope
                        + ", " + filter;
                tiles.forEach(tile -> check(reading, scope.get(), filter, tile, told + ", " + tile));
                check(reading, scope.get(), told);
            }
        }
        assertThat(cut.values()).as("cut: %s", cut).hasSize(3).allMatch(times -> times > 3);
    }

    private ReportId report(String second) {
        var rows = any.rows();
        keep(rows, second);
        var tenant = Column.dimension(Scope.TENANT, "Tenant");
        var other = Column.dimension(second, "Second");
        var day = Column.day("day", "Day");
        var datasets =
                List.of(dataset(rows, tenant, other, day), dataset(rows, tenant, day), dataset(rows, tenant, other));
        for (int n = 0; n < TILES; n++) {
            var id = n < datasets.size() ? datasets.get(n) : datasets.get(random.nextInt(2));
            tiles.add(any.tile(n, id, plain.get(id)));
        }
        // whichever is read first, none decides for another
        Collections.shuffle(tiles, random);
        return library.create(
                organisation,
                new AccountId(organisation.value()),
                "Random",
                "",
                Period.LAST_30_DAYS,
                List.copyOf(tiles));
    }

    private DatasetId dataset(List<PlainRow> rows, Column... named) {
        var columns = Stream.concat(
                        Stream.of(named),
                        Stream.of(Column.measure("amount", "Amount", "€"), Column.measure("weight", "Weight", "kg")))
                .toList();
        var id = library.addDataset(organisation, "Random", "demo", "SELECT * FROM plain_rows", columns);
        plain.put(id, new PlainRows(new Columns(columns), rows));
        return id;
    }

    private static void keep(List<PlainRow> rows, String second) {
        ReportsDatabase.demo()
                .sql(("CREATE OR REPLACE TABLE plain_rows (tenant VARCHAR(60), `%s` VARCHAR(20), day DATE,"
                                + " amount BIGINT, weight INT) CHARACTER SET utf8mb4")
                        .formatted(second))
                .update();
        var values = new ArrayList<@Nullable Object>();
        for (var row : rows) {
            values.add(row.names().get(Scope.TENANT));
            values.add(row.names().get(second));
            values.add(row.day());
            values.add(row.numbers().get("amount"));
            values.add(row.numbers().get("weight"));
        }
        ReportsDatabase.demo()
                .sql("INSERT INTO plain_rows VALUES "
                        + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    private void check(Reading reading, Optional<Scope> scope, Filter filter, Tile.OfData tile, String told) {
        var rows = plain.get(tile.dataset());
        if (scope.filter(rows::obey).isEmpty()) {
            assertThat(said(reading, tile)).as(told).allMatch(said -> said instanceof Outcome.Refused);
            return;
        }
        var expected = said(new PlainReading(rows.within(scope.get()).wanted(filter), reading.range()), tile);
        same(told, said(reading, tile), expected);
        if (!expected.equals(said(new PlainReading(rows.wanted(filter), reading.range()), tile))) {
            cut.merge(tile.getClass().getSimpleName(), 1, Integer::sum);
        }
        if (tile instanceof Tile.Table table) {
            checkOrder(reading, table, told);
        }
    }

    private void check(Reading reading, Optional<Scope> scope, String told) {
        for (var dimension : List.of(Scope.TENANT, any.second(), "region")) {
            var searched = any.searched(dimension);
            var limit = any.upTo(9);
            assertThat(reading.values(dimension, searched, limit))
                    .as("%s, %s like %s", told, dimension, searched)
                    .isEqualTo(scope.map(open -> values(open, dimension, searched, limit))
                            .orElse(List.of()));
        }
    }

    private List<String> values(Scope scope, String dimension, String searched, int limit) {
        var found = new TreeSet<>(PlainReading.BY_CHARACTER);
        plain.values().stream()
                .filter(rows -> rows.obey(scope))
                .forEach(rows -> found.addAll(rows.within(scope).names(dimension)));
        return found.stream()
                .filter(name -> name.toLowerCase().contains(searched.toLowerCase()))
                .limit(limit)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** Everything that is to be had of a tile. */
    private static List<Object> said(Reading reading, Tile.OfData tile) {
        return switch (tile) {
            case Tile.Figure figure -> List.of(reading.figure(figure));
            case Tile.Chart chart -> List.of(reading.chart(chart));
            case Tile.Table table ->
                List.of(
                        byGroup(reading.rows(table, TableOrder.BY_FIRST_MEASURE, 0, 100)),
                        reading.count(table),
                        reading.total(table),
                        greatest(reading, table));
        };
    }

    private static List<Object> said(PlainReading reading, Tile.OfData tile) {
        return switch (tile) {
            case Tile.Figure figure -> List.of(reading.figure(figure));
            case Tile.Chart chart -> List.of(reading.chart(chart));
            case Tile.Table table ->
                List.of(
                        byGroup(reading.rows(table)),
                        reading.count(table),
                        reading.total(table),
                        new Outcome.Shown<>(reading.greatest(table)));
        };
    }

    /** None that has any is how a refusal looks here. */
    private static Outcome<List<String>> greatest(Reading reading, Tile.Table table) {
        return reading.total(table) instanceof Outcome.Refused
                        && reading.greatest(table).isEmpty()
                ? new Outcome.Refused<>()
                : new Outcome.Shown<>(reading.greatest(table));
    }

    private static Outcome<List<TableRow>> byGroup(Outcome<List<TableRow>> outcome) {
        return outcome instanceof Outcome.Shown<List<TableRow>>(var rows)
                ? new Outcome.Shown<>(rows.stream().sorted(BY_GROUP).toList())
                : outcome;
    }

    /** In any order, page by page, it is what it is at once. */
    private void checkOrder(Reading reading, Tile.Table table, String told) {
        var order = any.order(table);
        var all = shown(reading.rows(table, order, 0, 100));
        var limit = any.upTo(8);
        for (int offset = 0; offset <= all.size(); offset += limit) {
            nearly(
                    "%s by %s from %s".formatted(told, order, offset),
                    shown(reading.rows(table, order, offset, limit)),
                    all.subList(offset, Math.min(offset + limit, all.size())));
        }
        assertThat(all).as("%s by %s", told, order).isSortedAccordingTo(PlainReading.inOrder(order));
        nearly(
                "%s by %s".formatted(told, order),
                byGroup(new Outcome.Shown<>(all)),
                byGroup(reading.rows(table, TableOrder.BY_FIRST_MEASURE, 0, 100)));
    }

    private static List<TableRow> shown(Outcome<List<TableRow>> outcome) {
        return ((Outcome.Shown<List<TableRow>>) outcome).data();
    }

    private static void same(String told, List<Object> said, List<Object> expected) {
        for (int n = 0; n < expected.size(); n++) {
            assertThat(said.get(n)).as(told).hasSameClassAs(expected.get(n));
            nearly(told, said.get(n), expected.get(n));
        }
    }

    private static void nearly(String told, Object said, Object expected) {
        assertThat(said)
                .as(told)
                .usingRecursiveComparison()
                .withEqualsForType(RandomTilesTest::near, Double.class)
                .isEqualTo(expected);
    }

    /**
     * The database divides to four digits, and adds up in whatever order it finds the rows; sums are whole, and those of
     * different rows lie further apart.
     */
    private static boolean near(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null
                ? one == other
                : Math.abs(one - other) <= Math.max(1e-4, 2 * Math.ulp(other));
    }
}
