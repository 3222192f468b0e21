package dev.latchkey.reports;

import static java.util.stream.Collectors.groupingBy;

import dev.latchkey.reports.Column.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset holds, in plain Java: takes away and adds up as anybody would by hand, so that there is something to
 * hold the database's answers against.
 */
record PlainRows(Columns columns, List<PlainRow> all) {

    /** One row; what it does not name is NULL. */
    record PlainRow(@Nullable LocalDate day, Map<String, String> names, Map<String, Long> numbers) {}

    PlainRows within(Scope scope) {
        return only(row -> isNamed(row, scope.allowed()));
    }

    /** A column that the dataset does not have takes nothing away. */
    PlainRows wanted(Filter filter) {
        var known = filter.wanted().entrySet().stream()
                .filter(each -> columns.hasDimension(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return only(row -> isNamed(row, known));
    }

    /** All of them where no day is known. */
    PlainRows in(DateRange range) {
        return columns.time().isEmpty()
                ? this
                : only(row -> row.day() != null
                        && !row.day().isBefore(range.from())
                        && !row.day().isAfter(range.to()));
    }

    /** Those of the days before; without days there are none. */
    PlainRows before(DateRange range) {
        return columns.time().isEmpty() ? only(row -> false) : in(range.before());
    }

    PlainRows named(String dimension, String name) {
        return only(row -> name.equals(row.names().get(dimension)));
    }

    PlainRows notNamed(String dimension, List<String> names) {
        return only(row -> {
            var name = row.names().get(dimension);
            return name == null || !names.contains(name);
        });
    }

    /** Each value of a dimension once, in the order of its characters' numbers. */
    Set<String> names(String dimension) {
        var names = new TreeSet<>(PlainReading.BY_CHARACTER);
        all.stream()
                .map(row -> row.names().get(dimension))
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    /** Those that bear the same names, nameless ones among them. */
    Map<List<@Nullable String>, PlainRows> by(List<String> dimensions) {
        return all.stream().collect(groupingBy(row -> names(row, dimensions))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> new PlainRows(columns, group.getValue())));
    }

    @Nullable Double value(Measure measure) {
        var there = numbers(measure.column()).asDoubleStream().toArray();
        if (there.length == 0) {
            return null;
        }
        var numbers = numbers(measure.column());
        return switch (measure.aggregate()) {
            case SUM -> (double) numbers.sum();
            case AVERAGE -> (double) numbers.sum() / there.length;
            case LOWEST -> (double) numbers.min().orElseThrow();
            case HIGHEST -> (double) numbers.max().orElseThrow();
            case RATIO -> {
                var per = numbers(String.valueOf(measure.per())).sum();
                yield per == 0 ? null : numbers.sum() * measure.times() / per;
            }
        };
    }

    boolean obey(Scope scope) {
        return scope.allowed().keySet().stream().allMatch(columns::hasDimension);
    }

    List<String> dimensions() {
        return columns.all().stream()
                .filter(column -> column.kind() == Kind.DIMENSION)
                .map(Column::name)
                .toList();
    }

    private LongStream numbers(String column) {
        return all.stream()
                .map(row -> row.numbers().get(column))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }

    private PlainRows only(Predicate<PlainRow> kept) {
        return new PlainRows(columns, all.stream().filter(kept).toList());
    }

    private static boolean isNamed(PlainRow row, Map<String, Set<String>> allowed) {
        return allowed.entrySet().stream().allMatch(each -> {
            var name = row.names().get(each.getKey());
            return name != null && each.getValue().contains(name);
        });
    }

    private static List<@Nullable String> names(PlainRow row, List<String> dimensions) {
        var names = new ArrayList<@Nullable String>();
        dimensions.forEach(dimension -> names.add(row.names().get(dimension)));
        return names;
    }
}
