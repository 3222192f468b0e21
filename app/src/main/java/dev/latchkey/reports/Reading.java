package dev.latchkey.reports;

import dev.latchkey.reports.ChartData.Role;
import dev.latchkey.reports.ChartData.Series;
import dev.latchkey.reports.Column.Kind;
import dev.latchkey.reports.Measure.Aggregate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a report: over one period, each query cut to what its reader may see at that moment. Whoever holds it
 * can see nothing else, and what it remembers it remembers for one scope and that period only.
 */
public final class Reading {

    /** As many series as there are colours; all others are drawn as one. */
    private static final int SERIES_SHOWN = 4;

    private final DateRange range;
    private final DatasetReader reader;
    private final Map<Ranked, List<String>> rankings = new ConcurrentHashMap<>();

    Reading(DateRange range, DatasetReader reader) {
        this.range = range;
        this.reader = reader;
    }

    public DateRange range() {
        return range;
    }

    /** Whether anything may still be shown, what was read before included. */
    public boolean isOpen() {
        return reader.isOpen();
    }

    /** The days that a tile of this span speaks of. */
    public DateRange range(Tile.Span span) {
        return span == Tile.Span.PERIOD ? range : range.lastMonth();
    }

    /** The first values of a dimension that contain the searched text, for the reader to filter by. */
    public List<String> values(String dimension, String search, int limit) {
        return reader.values(dimension, search, limit);
    }

    /** By what of the reader's filter a tile cannot be filtered, as people call it. */
    public List<String> unfiltered(Tile.OfData tile) {
        return reader.unfiltered(tile);
    }

    public Outcome<FigureData> figure(Tile.Figure tile) {
        var over = range(tile.span());
        return reader.read(tile, query -> {
            var row = reader.rows(query, query.totals(List.of(tile.measure()), over), Row::of)
                    .getFirst();
            var value = row.number("m0");
            if (value == null) {
                return null;
            }
            var grain = over.days() > range.days() / 2 ? Grain.fitting(range) : Grain.MONTH;
            return new FigureData(value, row.number("before"), way(tile, query, grain), over, over.before());
        });
    }

    public Outcome<ChartData> chart(Tile.Chart tile) {
        var wanted = tile.grain() == null ? Grain.fitting(range) : tile.grain();
        return reader.read(tile, query -> {
            var grain = wanted.over(range).orElse(null);
            return grain == null ? null : chart(tile, query, grain, grain.whole(range));
        });
    }

    private @Nullable ChartData chart(Tile.Chart tile, TileQuery query, Grain grain, DateRange over) {
        var series = tile.series() == null ? measures(tile, query, grain, over) : parts(tile, query, grain, over);
        var empty = series.stream().allMatch(one -> one.values().stream().allMatch(v -> v == null));
        return empty ? null : new ChartData(grain, starts(grain, over), series);
    }

    public Outcome<List<TableRow>> rows(Tile.Table tile, TableOrder order, int offset, int limit) {
        var over = range(tile.span());
        return reader.read(
                tile,
                query -> reader.rows(
                        query, query.groups(tile, over, order, offset, limit), row -> row.asTableRow(tile)));
    }

    public Outcome<Integer> count(Tile.Table tile) {
        return reader.read(tile, query -> {
            var count = reader.rows(query, query.countGroups(tile, range(tile.span())), row -> row.number("COUNT(*)"))
                    .getFirst();
            return count == null || count == 0 ? null : count.intValue();
        });
    }

    public Outcome<TableRow> total(Tile.Table tile) {
        var over = range(tile.span());
        return reader.read(
                tile,
                query -> reader.rows(query, query.totals(tile.measures(), over), row -> row.asTotal(tile))
                        .getFirst());
    }

    /** How people call a dimension that the tile groups by. */
    public String label(Tile.OfData tile, String dimension) {
        return reader.label(tile, dimension);
    }

    /** The greatest values of a table's first group: those that have a colour of their own in every tile. */
    public List<String> greatest(Tile.Table tile) {
        return reader.read(
                                tile,
                                query -> ranking(
                                        query,
                                        tile.dataset(),
                                        tile.groupBy().getFirst(),
                                        tile.measures().getFirst()))
                        instanceof Outcome.Shown<List<String>>(var names)
                ? names
                : List.of();
    }

    private List<Double> way(Tile.Figure tile, TileQuery query, Grain grain) {
        var way = new ArrayList<Double>();
        for (var row :
                reader.rows(query, query.overTime(List.of(tile.measure()), grain, grain.whole(range)), Row::of)) {
            var value = row.number("m0");
            if (value != null) {
                way.add(value);
            }
        }
        return way;
    }

    private List<Series> measures(Tile.Chart tile, TileQuery query, Grain grain, DateRange over) {
        var starts = starts(grain, over);
        var found = reader.rows(query, query.overTime(tile.measures(), grain, over), Row::of);
        var series = new ArrayList<Series>();
        for (int i = 0; i < tile.measures().size(); i++) {
            series.add(new Series(tile.measures().get(i).label(), Role.MEASURE, aligned(found, starts, "m" + i)));
        }
        if (tile.yearBefore()) {
            var past = over.yearBefore();
            var then = reader.rows(query, query.overTime(tile.measures().subList(0, 1), grain, past), Row::of);
            var values = aligned(then, starts(grain, past), "m0");
            series.add(new Series(tile.measures().getFirst().label(), Role.YEAR_BEFORE, fitted(values, starts.size())));
        }
        return series;
    }

    private List<Series> parts(Tile.Chart tile, TileQuery query, Grain grain, DateRange over) {
        var starts = starts(grain, over);
        var measure = tile.measures().getFirst();
        var dimension = String.valueOf(tile.series());
        var shown = ranking(query, tile.dataset(), dimension, measure);
        if (shown.isEmpty()) {
            return List.of();
        }
        var column = query.dataset().columns().named(dimension, Kind.DIMENSION);
        var found = reader.rows(query, query.overTime(measure, grain, over, column, shown), Row::of);
        var series = new ArrayList<Series>();
        for (var name : shown) {
            series.add(new Series(
                    name,
                    Role.PART,
                    aligned(
                            found.stream()
                                    .filter(row -> name.equals(row.text("series")))
                                    .toList(),
                            starts,
                            "m0")));
        }
        var rest = found.stream().filter(row -> row.text("series") == null).toList();
        if (rest.stream().anyMatch(Row::isSomething)) {
            series.add(new Series("", Role.REST, aligned(rest, starts, "m0")));
        }
        return series;
    }

    private List<String> ranking(TileQuery query, DatasetId dataset, String dimension, Measure measure) {
        return rankings.computeIfAbsent(Ranked.by(query.scope(), dataset, dimension, measure), _ -> {
            var column = query.dataset().columns().named(dimension, Kind.DIMENSION);
            Function<Row, String> name = row -> String.valueOf(row.text("name"));
            return reader.rows(query, query.ranking(column, measure, range, SERIES_SHOWN), name);
        });
    }

    private static List<LocalDate> starts(Grain grain, DateRange range) {
        var starts = new ArrayList<LocalDate>();
        for (var start = grain.start(range.from()); !start.isAfter(range.to()); start = grain.next(start)) {
            starts.add(start);
        }
        return starts;
    }

    private static List<@Nullable Double> aligned(List<Row> rows, List<LocalDate> starts, String column) {
        var values = new ArrayList<@Nullable Double>();
        for (var start : starts) {
            values.add(rows.stream()
                    .filter(row -> start.toString().equals(row.text("bucket")))
                    .findFirst()
                    .map(row -> row.number(column))
                    .orElse(null));
        }
        return values;
    }

    private static List<@Nullable Double> fitted(List<@Nullable Double> values, int size) {
        var fitted = new ArrayList<@Nullable Double>(values.subList(0, Math.min(size, values.size())));
        while (fitted.size() < size) {
            fitted.add(null);
        }
        return fitted;
    }

    /** However the measure is called and shown; the average of a column may be greatest where its sum is not. */
    private record Ranked(
            Scope scope,
            DatasetId dataset,
            String dimension,
            Aggregate aggregate,
            String column,
            @Nullable String per) {

        static Ranked by(Scope scope, DatasetId dataset, String dimension, Measure measure) {
            return new Ranked(scope, dataset, dimension, measure.aggregate(), measure.column(), measure.per());
        }
    }
}
