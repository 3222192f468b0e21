package dev.latchkey.reports;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * What values a dimension has over several datasets, within a scope: one query for each data source, however many
 * datasets read there.
 */
record DimensionValues(String dimension, Scope scope, DataSources sources) {

    private static final Logger log = LoggerFactory.getLogger(DimensionValues.class);

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

    /** All of them at once; where the query of one is wrong, that one does not take the others along. */
    private List<String> read(String source, List<Dataset> datasets, String search, int limit) {
        try {
            return together(source, datasets, search, limit);
        } catch (BadSqlGrammarException e) {
            if (datasets.size() == 1) {
                throw e;
            }
            var read = datasets.stream()
                    .map(dataset -> alone(source, dataset, search, limit))
                    .flatMap(Optional::stream)
                    .toList();
            if (read.isEmpty()) {
                throw e;
            }
            return read.stream().flatMap(List::stream).toList();
        }
    }

    private Optional<List<String>> alone(String source, Dataset dataset, String search, int limit) {
        try {
            return Optional.of(together(source, List.of(dataset), search, limit));
        } catch (BadSqlGrammarException e) {
            log.warn("Dataset {} offers no values to filter by", dataset.id().value(), e);
            return Optional.empty();
        }
    }

    private List<String> together(String source, List<Dataset> datasets, String search, int limit) {
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
