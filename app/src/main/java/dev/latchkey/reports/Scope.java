package dev.latchkey.reports;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What part of the data somebody may see: for each named dimension the values allowed. A dimension that is not named
 * is not limited; an empty set of values allows nothing.
 *
 * @param allowed dimension name → allowed values, as they stand in the dataset's column
 */
public record Scope(Map<String, Set<String>> allowed) {

    /** The dimension that keeps tenants apart. */
    public static final String TENANT = "tenant";

    /** Every value of every dimension. */
    public static final Scope ALL = new Scope(Map.of());

    public Scope {
        var copy = new TreeMap<String, Set<String>>();
        allowed.forEach((dimension, values) -> copy.put(dimension, Collections.unmodifiableSet(new TreeSet<>(values))));
        allowed = Collections.unmodifiableMap(copy);
    }

    /** Limits one dimension to the given values. */
    public static Scope of(String dimension, Set<String> values) {
        return new Scope(Map.of(dimension, values));
    }

    /** The values allowed for a dimension; empty where it is not limited. */
    public Optional<Set<String>> limit(String dimension) {
        return Optional.ofNullable(allowed.get(dimension));
    }
}
