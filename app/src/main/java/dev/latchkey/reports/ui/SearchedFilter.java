package dev.latchkey.reports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A filter whose values are too many for one list: the first ones, or those that contain what was typed. */
abstract class SearchedFilter extends FilterChip {

    static final int MOST = 50;

    private static final Logger log = LoggerFactory.getLogger(SearchedFilter.class);

    final Wording wording;
    private final String words;
    private final Function<String, List<String>> values;
    private final TextField search = new TextField();
    private final Div options = new Div();

    /**
     * @param words what the keys of its sentences begin with
     * @param values finds the first values that contain what was typed
     */
    SearchedFilter(Icons icon, String label, String words, Wording wording, Function<String, List<String>> values) {
        super(icon, label);
        this.words = words;
        this.wording = wording;
        this.values = values;
        options.addClassName("lk-options");
        search.setPlaceholder(word("find"));
        search.setAriaLabel(word("find"));
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
        value(all());
    }

    /**
     * @param value null for all
     */
    abstract boolean isChosen(@Nullable String value);

    /**
     * @param value null for all
     */
    abstract void choose(@Nullable String value);

    final String all() {
        return word("all");
    }

    final void list() {
        options.removeAll();
        var typed = search.getValue().strip();
        if (typed.isEmpty()) {
            offer(all(), null);
        }
        var found = find(typed);
        if (found == null) {
            options.add(new Paragraph(wording.get("filter.unread")));
            return;
        }
        found.forEach(value -> offer(value, value));
        if (found.isEmpty()) {
            options.add(new Paragraph(word("nothing")));
        } else if (found.size() == MOST) {
            options.add(new Paragraph(word("more")));
        }
    }

    /** Null where they cannot be read; the tiles, which read the same, tell more. */
    private @Nullable List<String> find(String typed) {
        try {
            return values.apply(typed);
        } catch (RuntimeException e) {
            log.warn("The values of a filter could not be read", e);
            return null;
        }
    }

    private void offer(String text, @Nullable String value) {
        options.add(option(text, isChosen(value), () -> choose(value)));
    }

    private String word(String key) {
        return wording.get(words + "." + key);
    }
}
