package dev.latchkey.reports;

import dev.latchkey.reports.Column.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report's tiles in reading order. */
record Tiles(List<Tile> all) {

    Tiles {
        all = List.copyOf(all);
    }

    Set<DatasetId> datasets() {
        return all.stream()
                .filter(Tile.OfData.class::isInstance)
                .map(tile -> ((Tile.OfData) tile).dataset())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses a tile that speaks of columns which its dataset does not have. */
    void check(Function<DatasetId, Columns> columnsOf) {
        for (var tile : all) {
            switch (tile) {
                case Tile.Figure figure -> figure.measure().check(withTime(columnsOf.apply(figure.dataset())));
                case Tile.Chart chart -> check(chart, withTime(columnsOf.apply(chart.dataset())));
                case Tile.Table table -> check(table, columnsOf.apply(table.dataset()));
                case Tile.Text _ -> {}
            }
        }
    }

    private static void check(Tile.Chart chart, Columns columns) {
        if (chart.measures().isEmpty()) {
            throw new InvalidReport("A chart shows at least one measure.");
        }
        chart.measures().forEach(measure -> measure.check(columns));
        if (chart.form() == Tile.Form.PIE
                && (chart.series() == null || !chart.measures().getFirst().addsUp())) {
            throw new InvalidReport("A pie shows the parts of something that adds up.");
        }
        if (chart.series() != null) {
            columns.named(chart.series(), Kind.DIMENSION);
        }
    }

    private static void check(Tile.Table table, Columns columns) {
        if (table.groupBy().isEmpty() || table.measures().isEmpty()) {
            throw new InvalidReport("A table groups by a dimension and shows a measure.");
        }
        table.groupBy().forEach(name -> columns.named(name, Kind.DIMENSION));
        table.measures().forEach(measure -> measure.check(columns));
    }

    private static Columns withTime(Columns columns) {
        if (columns.time().isEmpty()) {
            throw new InvalidReport("A figure or chart needs a dataset with a day.");
        }
        return columns;
    }
}
