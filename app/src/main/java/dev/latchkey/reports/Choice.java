package dev.latchkey.reports;

import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has set on a report's page.
 *
 * @param period days that move along; null for the report's own, or where {@code days} are chosen
 * @param days two days of the reader's own; null where none are chosen
 * @param filter by what the rest is cut
 */
public record Choice(@Nullable Period period, @Nullable DateRange days, Filter filter) {

    /** The page as it was made. */
    public static final Choice NONE = new Choice(null, null, Filter.NONE);

    public boolean isNone() {
        return equals(NONE);
    }

    /**
     * What of it still means something: dimensions that are gone and values outside of the scope are dropped.
     *
     * @param scope what the reader may see now
     * @param offered which dimensions can be chosen by now
     */
    public Choice within(Scope scope, Predicate<String> offered) {
        var left = new TreeMap<String, Set<String>>();
        filter.wanted().forEach((dimension, values) -> {
            var allowed = allowed(scope, dimension, values);
            if (offered.test(dimension) && !allowed.isEmpty()) {
                left.put(dimension, allowed);
            }
        });
        return new Choice(period, days, new Filter(left));
    }

    private static Set<String> allowed(Scope scope, String dimension, Set<String> values) {
        return scope.limit(dimension)
                .map(limit -> values.stream()
                        .filter(limit::contains)
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .orElse(Collections.unmodifiableSet(values));
    }
}
