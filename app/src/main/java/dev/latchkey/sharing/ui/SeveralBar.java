package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** What can be done with several lines of a list: those that were ticked, or all of them. */
abstract class SeveralBar<T> extends Div {

    final Span chosen = new Span();
    final Button all = new Button();
    private Set<T> ticked = Set.of();
    private boolean everything;

    SeveralBar() {
        addClassName("lk-choice-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("sharing.bulk.several"));
        chosen.getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> chooseAll(!everything));
        add(chosen, all);
    }

    /** How many lines there are. */
    abstract int rows();

    /**
     * Gives each line a box to tick, and ticks none.
     *
     * @param each false where all lines are chosen: then none can be left out, and none has a box
     */
    abstract void boxes(boolean each);

    /** Other lines are chosen than before: offers what can be done with them. */
    abstract void offer();

    final Set<T> ticked() {
        return ticked;
    }

    /** Whether all lines are chosen, those included that nobody has seen. */
    final boolean everything() {
        return everything;
    }

    final void tick(Set<T> lines) {
        ticked = lines;
        everything = false;
        show();
    }

    private void chooseAll(boolean all) {
        boxes(!all);
        everything = all;
        show();
    }

    private void show() {
        chosen.setText(
                everything
                        ? getTranslation("sharing.bulk.all-chosen", rows())
                        : getTranslation("sharing.bulk.chosen", ticked.size()));
        all.setText(getTranslation(everything ? "sharing.bulk.none" : "sharing.bulk.all", rows()));
        offer();
    }
}
