package dev.latchkey.reports;

import dev.latchkey.reports.Measure.Aggregate;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.PlainRows.PlainRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows, tiles over them, and what a reader may and wants to see of them; anything that the types allow. */
final class RandomTiles {

    /** As many as a number can tell apart that is no more exact than a double. */
    private static final int ROWS = 50;

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final int DAYS = 730;
    private static final List<String> KINDS = List.of("tea", "Tea", "TEA ", "Coffee", "coffee beans", "null", "");

    private final Random random;
    private final List<String> tenants;

    /** How the second dimension is called: as the queries call their own columns, if it can be. */
    private final String second;

    RandomTiles(Random random, String second) {
        this.random = random;
        this.second = second;
        var all = new ArrayList<>(ScopeAttackTest.TENANTS);
        Collections.shuffle(all, random);
        this.tenants = all.subList(0, 6);
    }

    String second() {
        return second;
    }

    /** A power of two each, so that every sum tells exactly whose rows are in it. */
    List<PlainRow> rows() {
        var rows = new ArrayList<PlainRow>();
        for (int i = 0; i < ROWS; i++) {
            var names = new HashMap<String, String>();
            mostly(12, pick(tenants)).ifPresent(tenant -> names.put(Scope.TENANT, tenant));
            mostly(8, pick(KINDS)).ifPresent(kind -> names.put(second, kind));
            var numbers = new HashMap<String, Long>();
            numbers.put("amount", 1L << i);
            mostly(4, (long) random.nextInt(4)).ifPresent(weight -> numbers.put("weight", weight));
            var day = mostly(15, FIRST.plusDays(random.nextInt(DAYS))).orElse(null);
            rows.add(new PlainRow(day, names, numbers));
        }
        return rows;
    }

    /** One after the other of each kind, over a dataset whose columns these are; without days there are tables only. */
    Tile.OfData tile(int n, DatasetId dataset, PlainRows rows) {
        var title = "Tile " + n;
        var dimensions = new ArrayList<>(rows.dimensions());
        Collections.shuffle(dimensions, random);
        return switch (rows.columns().time().isEmpty() ? 0 : n % 3) {
            case 0 -> table(title, dataset, dimensions.subList(0, upTo(dimensions.size())));
            case 1 -> new Tile.Figure(title, 3, dataset, measure(), pick(Tile.Span.values()));
            default -> chart(title, dataset, dimensions.getFirst());
        };
    }

    private Tile.Table table(String title, DatasetId dataset, List<String> groups) {
        return new Tile.Table(title, 12, dataset, groups, measures(), pick(Tile.Span.values()), true, true);
    }

    private Tile.Chart chart(String title, DatasetId dataset, String dimension) {
        var form = pick(Tile.Form.values());
        var grain = mostly(3, pick(Grain.values())).orElse(null);
        if (form == Tile.Form.PIE) {
            var sum = List.of(Measure.sum("Sum", column(), "", 0, Better.NEITHER));
            return new Tile.Chart(title, 3, dataset, form, dimension, sum, grain, random.nextBoolean());
        }
        var series = random.nextBoolean() ? dimension : null;
        return new Tile.Chart(title, 3, dataset, form, series, measures(), grain, random.nextBoolean());
    }

    private List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        while (measures.isEmpty() || random.nextInt(3) == 0) {
            measures.add(measure());
        }
        return measures;
    }

    private Measure measure() {
        var aggregate = pick(Aggregate.values());
        var isRatio = aggregate == Aggregate.RATIO;
        return new Measure(
                aggregate.name(),
                aggregate,
                column(),
                isRatio ? column() : null,
                isRatio ? pick(List.of(1, 100, 1000)) : 1,
                "",
                2,
                Better.NEITHER);
    }

    private String column() {
        return random.nextBoolean() ? "amount" : "weight";
    }

    TableOrder order(Tile.Table table) {
        var by = pick(TableOrder.By.values());
        var columns = by == TableOrder.By.GROUP ? table.groupBy() : table.measures();
        return new TableOrder(by, random.nextInt(columns.size()), random.nextBoolean());
    }

    /** Whole months or any days, a few or many. */
    DateRange range() {
        var from = FIRST.plusDays(150 + random.nextInt(DAYS - 200));
        if (random.nextBoolean()) {
            return new DateRange(from, from.plusDays(random.nextInt(300)));
        }
        var month = YearMonth.from(from);
        return new DateRange(
                month.atDay(1), month.plusMonths(random.nextInt(12)).atEndOfMonth());
    }

    /** Mostly a part; none where access has ended. */
    Optional<Scope> scope() {
        return switch (random.nextInt(12)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Scope.ALL);
            case 2 -> Optional.of(Scope.of("region", Set.of("north")));
            case 3, 4, 5, 6 -> Optional.of(Scope.of(Scope.TENANT, some(tenants)));
            case 7, 8 -> Optional.of(Scope.of(second, some(KINDS)));
            default -> Optional.of(new Scope(Map.of(Scope.TENANT, some(tenants), second, some(KINDS))));
        };
    }

    Filter filter() {
        return switch (random.nextInt(6)) {
            case 0 -> Filter.NONE.with(Scope.TENANT, some(tenants));
            case 1 -> Filter.NONE.with(second, some(KINDS)).with("region", Set.of("north"));
            case 2 -> Filter.NONE.with(Scope.TENANT, some(tenants)).with(second, some(KINDS));
            default -> Filter.NONE;
        };
    }

    String searched(String dimension) {
        return dimension.equals(second) ? pick(List.of("", "e", "TE", "beans", "%")) : "";
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T pick(T[] all) {
        return pick(Arrays.asList(all));
    }

    /** Rarely none of them, and some that nobody has. */
    private Set<String> some(List<String> names) {
        var some = new TreeSet<String>();
        if (random.nextInt(15) > 0) {
            names.stream().filter(_ -> random.nextInt(5) < 3).forEach(some::add);
            mostly(2, "' OR 1=1 --").ifPresent(some::add);
        }
        return some;
    }

    /** It is missing once in so many times. */
    private <T> Optional<T> mostly(int times, @Nullable T there) {
        return random.nextInt(times) == 0 ? Optional.empty() : Optional.ofNullable(there);
    }
}
