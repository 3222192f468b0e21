package dev.latchkey.reports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.reports.Dimension;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which values of a dimension the reader looks at: some, or all. Each tick counts at once. */
class DimensionFilter extends FilterChip {

    static final int MOST = 50;

    private final Wording wording;
    private final Function<String, List<String>> values;
    private final Consumer<Set<String>> chosen;
    private final TextField search = new TextField();
    private final Div options = new Div();
    private final Set<String> ticked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param values finds the first values that contain what was typed
     */
    DimensionFilter(
            Dimension dimension, Wording wording, Function<String, List<String>> values, Consumer<Set<String>> chosen) {
        super(Icons.FILTER, dimension.label());
        this.wording = wording;
        this.values = values;
        this.chosen = chosen;
        options.addClassName("lk-options");
        search.setPlaceholder(wording.get("filter.find"));
        search.setAriaLabel(wording.get("filter.find"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.addThemeName("small");
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> list());
        popover().add(search, options);
        popover().addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.clear();
                list();
                search.focus();
            }
        });
        name();
    }

    /** Ticks a value, or takes its tick away. */
    void toggle(String value) {
        if (!ticked.remove(value)) {
            ticked.add(value);
        }
        changed();
    }

    private void clear() {
        ticked.clear();
        changed();
    }

    private void changed() {
        name();
        list();
        chosen.accept(Set.copyOf(ticked));
    }

    private void name() {
        value(
                switch (ticked.size()) {
                    case 0 -> wording.get("filter.all");
                    case 1 -> ticked.iterator().next();
                    default -> wording.get("filter.some", ticked.size());
                });
    }

    private void list() {
        options.removeAll();
        var typed = search.getValue().strip();
        if (typed.isEmpty()) {
            options.add(option(wording.get("filter.all"), ticked.isEmpty(), this::clear));
        }
        var found = values.apply(typed);
        found.forEach(value -> options.add(option(value, ticked.contains(value), () -> toggle(value))));
        if (found.isEmpty()) {
            options.add(new Paragraph(wording.get("filter.nothing")));
        } else if (found.size() == MOST) {
            options.add(new Paragraph(wording.get("filter.more")));
        }
    }
}
