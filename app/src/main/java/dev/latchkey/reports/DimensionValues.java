package dev.latchkey.reports;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What values a dimension has over several datasets, within a scope: one query for each data source, however many
 * datasets read there.
 */
record DimensionValues(String dimension, Scope scope, DataSources sources) {

    /** The first ones that contain the searched text. */
    List<String> find(Collection<Dataset> datasets, String search, int limit) {
        return datasets.stream()
                .filter(dataset -> dataset.columns().hasDimension(dimension) && dataset.obeys(scope))
                .collect(groupingBy(Dataset::dataSource))
                .entrySet()
                .stream()
                .flatMap(there -> read(there.getKey(), there.getValue(), search, limit).stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .limit(limit)
                .toList();
    }

    private List<String> read(String source, List<Dataset> datasets, String search, int limit) {
        var each = new ArrayList<Sql>();
        for (var dataset : datasets) {
            var column = dataset.columns().named(dimension, Column.Kind.DIMENSION);
            each.add(new TileQuery(dataset, scope, Filter.NONE).values(column, search, limit));
        }
        var all = Sql.union(each).add("\nORDER BY name LIMIT ").value(limit);
        return sources.named(source).query(all.text(), (rs, _) -> Row.read(rs), all.values()).stream()
                .map(row -> row.text("name"))
                .filter(Objects::nonNull)
                .toList();
    }
}
