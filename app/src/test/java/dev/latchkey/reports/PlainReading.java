package dev.latchkey.reports;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.latchkey.reports.ChartData.Role;
import dev.latchkey.reports.ChartData.Series;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each kind of tile must say of plain rows, of which none is there that its reader may not see. */
record PlainReading(PlainRows rows, DateRange range) {

    /** As a database compares that knows no language. */
    static final Comparator<String> BY_CHARACTER = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private static final int COLOURS = 4;

    /** Rows that say nothing of it are least. */
    static Comparator<TableRow> inOrder(TableOrder order) {
        Comparator<TableRow> comparator = order.by() == TableOrder.By.GROUP
                ? comparing(row -> row.groups().get(order.index()), BY_CHARACTER)
                : comparing(row -> ordered(row, order), nullsFirst(naturalOrder()));
        return order.descending() ? comparator.reversed() : comparator;
    }

    private static @Nullable Double ordered(TableRow row, TableOrder order) {
        var first = row.values().getFirst();
        var before = row.before();
        return switch (order.by()) {
            case CHANGE -> first == null || before == null ? null : first - before;
            case SHARE -> row.share();
            default -> row.values().get(order.index());
        };
    }

    Outcome<FigureData> figure(Tile.Figure tile) {
        var over = over(tile.span());
        var value = rows.in(over).value(tile.measure());
        if (value == null) {
            return new Outcome.Nothing<>();
        }
        var before = rows.before(over).value(tile.measure());
        var grain = over.days() > range.days() / 2 ? Grain.fitting(range) : Grain.MONTH;
        var way = drawn(rows, tile.measure(), grain, grain.whole(range)).stream()
                .filter(piece -> piece != null)
                .toList();
        return new Outcome.Shown<>(new FigureData(value, before, way, over, over.before()));
    }

    Outcome<ChartData> chart(Tile.Chart tile) {
        var wanted = tile.grain() == null ? Grain.fitting(range) : tile.grain();
        var grain = wanted.over(range).orElseThrow();
        var over = grain.whole(range);
        var series = tile.series() == null ? measures(tile, grain, over) : parts(tile, grain, over);
        return series.stream().allMatch(one -> one.values().stream().allMatch(value -> value == null))
                ? new Outcome.Nothing<>()
                : new Outcome.Shown<>(new ChartData(grain, starts(grain, over), series));
    }

    /** In no order. */
    Outcome<List<TableRow>> rows(Tile.Table tile) {
        var over = over(tile.span());
        var first = tile.measures().getFirst();
        var groups = rows.in(over).by(tile.groupBy()).entrySet().stream()
                .filter(group -> group.getValue().value(first) != null)
                .toList();
        var all = groups.stream()
                .mapToDouble(group -> number(group.getValue().value(first)))
                .sum();
        var past = rows.before(over).by(tile.groupBy());
        return new Outcome.Shown<>(groups.stream()
                .map(group -> row(tile, group, past.get(group.getKey()), all))
                .toList());
    }

    Outcome<Integer> count(Tile.Table tile) {
        var count = ((Outcome.Shown<List<TableRow>>) rows(tile)).data().size();
        return count == 0 ? new Outcome.Nothing<>() : new Outcome.Shown<>(count);
    }

    Outcome<TableRow> total(Tile.Table tile) {
        var over = over(tile.span());
        var before = rows.before(over).value(tile.measures().getFirst());
        return new Outcome.Shown<>(new TableRow(List.of(), values(tile, rows.in(over)), before, 1.0));
    }

    List<String> greatest(Tile.Table tile) {
        return greatest(tile.groupBy().getFirst(), tile.measures().getFirst());
    }

    private List<String> greatest(String dimension, Measure measure) {
        var there = rows.in(range);
        Comparator<String> byValue =
                comparing(name -> there.named(dimension, name).value(measure), nullsFirst(naturalOrder()));
        return there.names(dimension).stream()
                .sorted(byValue.reversed())
                .limit(COLOURS)
                .toList();
    }

    private List<Series> measures(Tile.Chart tile, Grain grain, DateRange over) {
        var series = new ArrayList<Series>();
        for (var measure : tile.measures()) {
            series.add(new Series(measure.label(), Role.MEASURE, drawn(rows, measure, grain, over)));
        }
        if (tile.yearBefore()) {
            var first = tile.measures().getFirst();
            var past = drawn(rows, first, grain, over.yearBefore());
            var size = series.getFirst().values().size();
            var fitted = Stream.concat(past.stream(), Stream.generate(() -> (Double) null))
                    .limit(size)
                    .toList();
            series.add(new Series(first.label(), Role.YEAR_BEFORE, fitted));
        }
        return series;
    }

    private List<Series> parts(Tile.Chart tile, Grain grain, DateRange over) {
        var measure = tile.measures().getFirst();
        var dimension = String.valueOf(tile.series());
        var shown = greatest(dimension, measure);
        var series = new ArrayList<Series>();
        for (var name : shown) {
            series.add(new Series(name, Role.PART, drawn(rows.named(dimension, name), measure, grain, over)));
        }
        var rest = drawn(rows.notNamed(dimension, shown), measure, grain, over);
        if (rest.stream().anyMatch(value -> value != null && value != 0)) {
            series.add(new Series("", Role.REST, rest));
        }
        return series;
    }

    private static TableRow row(
            Tile.Table tile, Map.Entry<List<@Nullable String>, PlainRows> group, @Nullable PlainRows past, double all) {
        var names =
                group.getKey().stream().map(name -> name == null ? "" : name).toList();
        var first = tile.measures().getFirst();
        var share = all == 0 ? null : number(group.getValue().value(first)) / all;
        return new TableRow(names, values(tile, group.getValue()), past == null ? null : past.value(first), share);
    }

    private static List<@Nullable Double> values(Tile.Table tile, PlainRows rows) {
        return tile.measures().stream().map(rows::value).toList();
    }

    private static List<@Nullable Double> drawn(PlainRows rows, Measure measure, Grain grain, DateRange over) {
        return starts(grain, over).stream()
                .map(start -> new DateRange(start, grain.next(start).minusDays(1)))
                .map(piece -> rows.in(over).in(piece).value(measure))
                .toList();
    }

    private static List<LocalDate> starts(Grain grain, DateRange over) {
        return Stream.iterate(grain.start(over.from()), start -> !start.isAfter(over.to()), grain::next)
                .toList();
    }

    private DateRange over(Tile.Span span) {
        return span == Tile.Span.PERIOD ? range : range.lastMonth();
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
