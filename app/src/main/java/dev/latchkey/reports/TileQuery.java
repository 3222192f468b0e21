package dev.latchkey.reports;

import dev.latchkey.reports.Column.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the queries over one dataset. Each is wrapped around the dataset's SELECT, and the first thing that any of
 * them does is to cut its rows to the scope.
 */
record TileQuery(Dataset dataset, Scope scope, Filter filter) {

    /** The text as it is, byte for byte: a collation would take {@code Müller} and {@code muller } for one tenant. */
    private static final String EXACT = "CONVERT(%s USING utf8mb4) COLLATE utf8mb4_nopad_bin";

    TileQuery {
        if (!dataset.obeys(scope)) {
            throw new IllegalArgumentException("Dataset " + dataset.id().value() + " cannot be cut to this scope.");
        }
    }

    /** One row: each measure over the range, then the first one over the range before. */
    Sql totals(List<Measure> measures, DateRange range) {
        return select(List.of(), measures, range, range.before());
    }

    Sql overTime(List<Measure> measures, Grain grain, DateRange range) {
        var bucket = bucket(grain);
        return new Sql()
                .add("SELECT ")
                .add(bucket)
                .add(" AS bucket, ")
                .commaSeparated(named(measures, null))
                .add(from(range))
                .add("\nGROUP BY 1 ORDER BY 1");
    }

    /** As above, for each of the named series; all others together have none. */
    Sql overTime(Measure measure, Grain grain, DateRange range, Column series, List<String> shown) {
        var one = new Sql()
                .add("CASE WHEN ")
                .add(exactly(series))
                .add(" IN ")
                .anyOf(shown)
                .add(" THEN ")
                .add(exactly(series))
                .add(" END");
        return new Sql()
                .add("SELECT ")
                .add(bucket(grain))
                .add(" AS bucket, ")
                .add(one)
                .add(" AS series, ")
                .commaSeparated(named(List.of(measure), null))
                .add(from(range))
                .add("\nGROUP BY 1, 2 ORDER BY 1, 2");
    }

    /** The values of a dimension, the greatest first; rows that have none are no value of their own. */
    Sql ranking(Column dimension, Measure measure, DateRange range, int limit) {
        return new Sql()
                .add("SELECT ")
                .add(exactly(dimension))
                .add(" AS name, ")
                .add(aggregate(measure, null))
                .add(" AS m")
                .add(from(range))
                .add(" AND ")
                .add(dimension)
                .add(" IS NOT NULL\nGROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ")
                .value(limit);
    }

    /** A page of groups; columns are g0, g1 …, m0, m1 …, before, share. */
    Sql groups(Tile.Table table, DateRange range, TableOrder order, int offset, int limit) {
        var groups = groups(table);
        // sorted from outside, where a change can be worked out and no column of the dataset has one of these names
        return new Sql()
                .add("SELECT * FROM (\n")
                .add(select(groups, table.measures(), range, range.before()))
                .add("\n) g\nWHERE m0 IS NOT NULL\nORDER BY ")
                .add(order.text(groups.size(), table.measures().size()))
                .add(" LIMIT ")
                .value(limit)
                .add(" OFFSET ")
                .value(offset);
    }

    /** As many as there are on all pages. */
    Sql countGroups(Tile.Table table, DateRange range) {
        return new Sql()
                .add("SELECT COUNT(*) FROM (SELECT 1")
                .add(from(range))
                .add(groupBy(groups(table)))
                .add("\nHAVING ")
                .add(aggregate(table.measures().getFirst(), null))
                .add(" IS NOT NULL\n) g");
    }

    /** What values a dimension has, within the scope. */
    Sql values(Column dimension, String search, int limit) {
        return new Sql()
                .add("SELECT DISTINCT ")
                .add(exactly(dimension))
                .add(" AS name")
                .add(from(null))
                .add(" AND LOCATE(")
                .value(search)
                .add(", ")
                .add(dimension)
                .add(") > 0 ORDER BY 1 LIMIT ")
                .value(limit);
    }

    private Sql select(List<Column> groups, List<Measure> measures, DateRange range, DateRange before) {
        var select = new ArrayList<Sql>();
        for (int i = 0; i < groups.size(); i++) {
            select.add(new Sql().add(exactly(groups.get(i))).add(" AS g" + i));
        }
        select.addAll(named(measures, range));
        // without days there is nothing that was before
        var past = dataset.columns().time().isEmpty() ? new Sql().add("NULL") : aggregate(measures.getFirst(), before);
        select.add(past.add(" AS `before`"));
        if (!groups.isEmpty()) {
            var first = aggregate(measures.getFirst(), range);
            select.add(new Sql().add(first).add(" / NULLIF(SUM(").add(first).add(") OVER (), 0) AS share"));
        }
        return new Sql()
                .add("SELECT ")
                .commaSeparated(select)
                .add(from(new DateRange(before.from(), range.to())))
                .add(groupBy(groups));
    }

    private List<Sql> named(List<Measure> measures, @Nullable DateRange range) {
        var named = new ArrayList<Sql>();
        for (int i = 0; i < measures.size(); i++) {
            named.add(aggregate(measures.get(i), range).add(" AS m" + i));
        }
        return named;
    }

    private Sql aggregate(Measure measure, @Nullable DateRange range) {
        var value = within(range, column(measure.column()));
        return switch (measure.aggregate()) {
            case SUM -> new Sql().add("SUM(").add(value).add(")");
            case AVERAGE -> new Sql().add("AVG(").add(value).add(")");
            case LOWEST -> new Sql().add("MIN(").add(value).add(")");
            case HIGHEST -> new Sql().add("MAX(").add(value).add(")");
            case RATIO ->
                new Sql()
                        .add("SUM(")
                        .add(value)
                        .add(") * ")
                        .value(measure.times())
                        .add(" / NULLIF(SUM(")
                        .add(within(range, column(String.valueOf(measure.per()))))
                        .add("), 0)");
        };
    }

    private Sql within(@Nullable DateRange range, Column column) {
        var time = dataset.columns().time();
        if (range == null || time.isEmpty()) {
            return new Sql().add(column);
        }
        return new Sql()
                .add("CASE WHEN ")
                .add(between(time.get(), range))
                .add(" THEN ")
                .add(column)
                .add(" END");
    }

    private Sql bucket(Grain grain) {
        var day = dataset.columns().time().orElseThrow();
        return switch (grain) {
            case DAY -> new Sql().add("DATE(").add(day).add(")");
            case WEEK ->
                new Sql()
                        .add("DATE(")
                        .add(day)
                        .add(") - INTERVAL WEEKDAY(")
                        .add(day)
                        .add(") DAY");
            case MONTH ->
                new Sql()
                        .add("DATE(")
                        .add(day)
                        .add(") - INTERVAL DAYOFMONTH(")
                        .add(day)
                        .add(") - 1 DAY");
        };
    }

    private Sql from(@Nullable DateRange range) {
        var from = new Sql()
                .add("\nFROM (\n")
                .add(dataset.query())
                .add("\n) d\nWHERE ")
                .add(inScopeAndWanted());
        var time = dataset.columns().time();
        return range == null || time.isEmpty() ? from : from.add(" AND ").add(between(time.get(), range));
    }

    private Sql inScopeAndWanted() {
        var condition = new Sql().add("TRUE");
        scope.allowed().forEach((name, allowed) -> condition.add(" AND ").add(isIn(name, allowed)));
        filter.wanted().forEach((name, wanted) -> {
            if (dataset.columns().hasDimension(name)) {
                condition.add(" AND ").add(isIn(name, wanted));
            }
        });
        return condition;
    }

    private Sql isIn(String name, Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return new Sql().add("FALSE");
        }
        var dimension = dataset.columns().named(name, Kind.DIMENSION);
        // the first for the index, the second for the truth
        return new Sql()
                .add(dimension)
                .add(" IN ")
                .anyOf(allowed)
                .add(" AND ")
                .add(exactly(dimension))
                .add(" IN ")
                .anyOf(allowed);
    }

    private static Sql between(Column time, DateRange range) {
        return new Sql()
                .add(time)
                .add(" >= ")
                .value(range.from())
                .add(" AND ")
                .add(time)
                .add(" < ")
                .value(range.to().plusDays(1));
    }

    private static Sql exactly(Column dimension) {
        return new Sql().add(EXACT.formatted(new Sql().add(dimension).text()));
    }

    private List<Column> groups(Tile.Table table) {
        return table.groupBy().stream()
                .map(name -> dataset.columns().named(name, Kind.DIMENSION))
                .toList();
    }

    private static Sql groupBy(List<Column> groups) {
        var names = new Sql().add(groups.isEmpty() ? "" : "\nGROUP BY ");
        return names.commaSeparated(groups.stream().map(TileQuery::exactly).toList());
    }

    private Column column(String name) {
        return dataset.columns().named(name, Kind.MEASURE);
    }
}
