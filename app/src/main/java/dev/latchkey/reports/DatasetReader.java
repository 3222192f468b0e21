package dev.latchkey.reports;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a report's datasets within the scope open now; what goes wrong is written to the log and never shown. */
final class DatasetReader {

    private static final Logger log = LoggerFactory.getLogger(DatasetReader.class);

    private final ReportId report;
    private final Access access;
    private final Filter filter;
    private final Map<DatasetId, Dataset> datasets;
    private final DataSources sources;

    DatasetReader(
            ReportId report, Access access, Filter filter, Map<DatasetId, Dataset> datasets, DataSources sources) {
        this.report = report;
        this.access = access;
        this.filter = filter;
        this.datasets = Map.copyOf(datasets);
        this.sources = sources;
    }

    boolean isOpen() {
        return access.now().isPresent();
    }

    /** Runs one tile's reading; null means that there is nothing to show. */
    <T> Outcome<T> read(Tile.OfData tile, Function<TileQuery, @Nullable T> reading) {
        try {
            var scope = access.now().orElse(null);
            var dataset = datasets.get(tile.dataset());
            if (scope == null || dataset == null || !dataset.obeys(scope)) {
                return new Outcome.Refused<>();
            }
            var data = reading.apply(new TileQuery(dataset, scope, filter));
            return data == null ? new Outcome.Nothing<>() : new Outcome.Shown<>(data);
        } catch (RuntimeException e) {
            // short enough to be read out over the telephone
            var reference =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
            log.warn(
                    "Reading report {} dataset {} failed ({})",
                    report.value(),
                    tile.dataset().value(),
                    reference,
                    e);
            return new Outcome.Failed<>(reference);
        }
    }

    /** The first values of a dimension that contain the searched text, within the scope open now. */
    List<String> values(String dimension, String search, int limit) {
        var scope = access.now().orElse(null);
        if (scope == null) {
            return List.of();
        }
        return new DimensionValues(dimension, scope, sources).find(datasets.values(), search, limit);
    }

    /** By what of the filter a tile cannot be filtered, as people call it. */
    List<String> unfiltered(Tile.OfData tile) {
        return Optional.ofNullable(datasets.get(tile.dataset())).stream()
                .flatMap(dataset -> filter.wanted().keySet().stream()
                        .filter(name -> !dataset.columns().hasDimension(name)))
                .map(this::label)
                .toList();
    }

    private String label(String dimension) {
        return datasets.values().stream()
                .flatMap(dataset -> dataset.columns().find(dimension, Column.Kind.DIMENSION).stream())
                .map(Column::label)
                .findFirst()
                .orElse(dimension);
    }

    String label(Tile.OfData tile, String dimension) {
        return Optional.ofNullable(datasets.get(tile.dataset()))
                .flatMap(dataset -> dataset.columns().find(dimension, Column.Kind.DIMENSION))
                .map(Column::label)
                .orElse(dimension);
    }

    <T extends @Nullable Object> List<T> rows(TileQuery query, Sql sql, Function<Row, T> to) {
        var jdbc = sources.named(query.dataset().dataSource());
        return jdbc.query(sql.text(), (rs, _) -> to.apply(Row.read(rs)), sql.values());
    }
}
