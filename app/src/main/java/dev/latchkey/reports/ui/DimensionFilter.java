package dev.latchkey.reports.ui;

import dev.latchkey.reports.Dimension;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which values of a dimension the reader looks at: some, or all. Each tick counts at once. */
class DimensionFilter extends SearchedFilter {

    private final Consumer<Set<String>> chosen;
    private final Set<String> ticked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    DimensionFilter(
            Dimension dimension, Wording wording, Function<String, List<String>> values, Consumer<Set<String>> chosen) {
        super(Icons.FILTER, dimension.label(), "filter", wording, values);
        this.chosen = chosen;
    }

    @Override
    boolean isChosen(@Nullable String value) {
        return value == null ? ticked.isEmpty() : ticked.contains(value);
    }

    /** Ticks a value, or takes its tick away. */
    @Override
    void choose(@Nullable String value) {
        if (value == null) {
            ticked.clear();
        } else if (!ticked.remove(value)) {
            ticked.add(value);
        }
        name();
        list();
        chosen.accept(Set.copyOf(ticked));
    }

    /** Shows what was chosen before, without a word to anybody. */
    void restore(Set<String> values) {
        ticked.clear();
        ticked.addAll(values);
        name();
    }

    private void name() {
        value(
                switch (ticked.size()) {
                    case 0 -> all();
                    case 1 -> ticked.iterator().next();
                    default -> wording.get("filter.some", ticked.size());
                });
    }
}
