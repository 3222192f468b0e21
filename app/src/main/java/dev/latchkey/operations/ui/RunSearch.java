package dev.latchkey.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.latchkey.operations.RunFilter;
import dev.latchkey.operations.RunFilter.Show;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import java.util.function.Consumer;

/** Above the list of runs: which of them are to be seen. */
class RunSearch extends Div {

    final TextField text = new TextField();
    private final Consumer<RunFilter> search;
    private final FilterChip chip;
    private final Div options = new Div();
    private Show show = Show.ALL;

    RunSearch(Consumer<RunFilter> search) {
        this.search = search;
        addClassName("lk-run-search");
        getElement().setAttribute("role", "search");
        chip = new FilterChip(Icons.FILTER, getTranslation("operations.show"));
        text.setPlaceholder(getTranslation("operations.runs.search"));
        text.setAriaLabel(getTranslation("operations.runs.search"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.addThemeNames("small");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> tell());
        options.addClassName("lk-options");
        chip.popover().add(options);
        list();
        add(text, chip);
    }

    void choose(Show which) {
        show = which;
        list();
        chip.close();
        tell();
    }

    private void tell() {
        search.accept(new RunFilter(text.getValue(), show));
    }

    private void list() {
        chip.value(words(show));
        options.removeAll();
        for (var each : Show.values()) {
            options.add(FilterChip.option(words(each), each == show, () -> choose(each)));
        }
    }

    private String words(Show each) {
        return getTranslation("operations.show." + each);
    }
}
