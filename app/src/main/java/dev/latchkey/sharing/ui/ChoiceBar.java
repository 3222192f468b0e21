package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.Icons;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done with several links: those that were ticked, or all that fit what is searched for. */
class ChoiceBar extends Div {

    private final BulkActs acts;
    private final LinkList list;
    final Span chosen = new Span();
    final Button all = new Button();
    final Button revoke = new Button();
    final Button end = new Button();
    private Set<LinkRow> ticked = Set.of();
    private boolean everything;

    /**
     * @param ended hears that one link at a time is looked at again
     */
    ChoiceBar(BulkActs acts, LinkList list, Runnable ended) {
        this.acts = acts;
        this.list = list;
        addClassName("lk-choice-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("sharing.bulk.several"));
        chosen.getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> chooseAll(!everything));
        revoke.setText(getTranslation("sharing.act.revoke"));
        revoke.setIcon(Icons.BAN.create());
        revoke.addThemeVariants(ButtonVariant.ERROR);
        revoke.addClickListener(click -> ask());
        end.setText(getTranslation("sharing.bulk.end"));
        end.addClickListener(click -> ended.run());
        add(chosen, all, end, revoke);
        setVisible(false);
    }

    void begin() {
        setVisible(true);
        list.chooseSeveral(this::tick);
        tick(Set.of());
        revoke.focus();
    }

    /** Other rows are shown now: what was chosen among the others no longer is. */
    void renew() {
        if (isVisible()) {
            list.deselectAll();
            tick(Set.of());
        }
    }

    private void tick(Set<LinkRow> rows) {
        ticked = rows;
        everything = false;
        show();
    }

    private void chooseAll(boolean all) {
        list.deselectAll();
        everything = all;
        show();
    }

    private void show() {
        int fit = list.rows();
        chosen.setText(
                everything
                        ? getTranslation("sharing.bulk.all-chosen", fit)
                        : getTranslation("sharing.bulk.chosen", ticked.size()));
        all.setText(getTranslation(everything ? "sharing.bulk.none" : "sharing.bulk.all", fit));
        revoke.setEnabled(everything ? fit > 0 : ticked.stream().anyMatch(LinkRow::open));
    }

    private void ask() {
        if (everything) {
            acts.revoke(list.filter(), this);
        } else {
            acts.revoke(ticked.stream().filter(LinkRow::open).map(LinkRow::id).collect(Collectors.toSet()), this);
        }
    }
}
