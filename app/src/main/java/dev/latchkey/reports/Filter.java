package dev.latchkey.reports;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader wants to see of the part that they may see. It only ever takes away: values outside of the scope bring
 * nothing back, and a dataset without the dimension is shown as it is.
 *
 * @param wanted dimension name → values; a dimension that is not named is not filtered
 */
public record Filter(Map<String, Set<String>> wanted) {

    /** Everything that may be seen. */
    public static final Filter NONE = new Filter(Map.of());

    public Filter {
        var copy = new TreeMap<String, Set<String>>();
        wanted.forEach((dimension, values) -> copy.put(dimension, Collections.unmodifiableSet(new TreeSet<>(values))));
        wanted = Collections.unmodifiableMap(copy);
    }

    /** The same with another choice for one dimension; no values: not filtered by it. */
    public Filter with(String dimension, Set<String> values) {
        var other = new TreeMap<>(wanted);
        other.remove(dimension);
        if (!values.isEmpty()) {
            other.put(dimension, values);
        }
        return new Filter(other);
    }
}
