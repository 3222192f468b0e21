package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.html.Div;
import dev.latchkey.sharing.LinkFilter.Show;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import java.util.function.Consumer;

/** Links of which state the owner looks at. */
class StateFilter extends FilterChip {

    private final Consumer<Show> chosen;
    private final Div options = new Div();
    private Show show = Show.ALL;

    StateFilter(Consumer<Show> chosen, String label) {
        super(Icons.FILTER, label);
        this.chosen = chosen;
        options.addClassName("lk-options");
        popover().add(options);
        list();
    }

    Show show() {
        return show;
    }

    void choose(Show show) {
        this.show = show;
        list();
        close();
        chosen.accept(show);
    }

    private void list() {
        value(words(show));
        options.removeAll();
        for (var each : Show.values()) {
            options.add(option(words(each), each == show, () -> choose(each)));
        }
    }

    private String words(Show each) {
        return getTranslation("sharing.show." + each);
    }
}
