package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.ReviewRow;
import dev.latchkey.sharing.ReviewRow.Why;
import dev.latchkey.shell.Icons;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with the accesses that were ticked, or with all that are listed. */
class ReviewBar extends Div {

    final Span chosen = new Span();
    final Button all = new Button();
    final Button shorten = new Button();
    final Button end = new Button();
    private final ReviewActs acts;
    private final Runnable done;
    private Set<ReviewRow> ticked = Set.of();
    private @Nullable Why why;
    private int rows;
    private boolean everything;

    /** @param done hears that something was done */
    ReviewBar(ReviewActs acts, Runnable clear, Runnable done) {
        this.acts = acts;
        this.done = done;
        addClassName("lk-choice-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("sharing.bulk.several"));
        chosen.getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> {
            boolean toAll = !everything;
            clear.run();
            everything = toAll;
            show();
        });
        shorten.setText(getTranslation("sharing.review.shorten"));
        shorten.setIcon(Icons.CALENDAR_CLOCK.create());
        shorten.addClickListener(click -> acts.shorten(shortenable(), everything ? null : ids(), this, done));
        end.setText(getTranslation("sharing.review.end"));
        end.setIcon(Icons.BAN.create());
        end.addThemeVariants(ButtonVariant.ERROR);
        end.addClickListener(click -> end());
        add(chosen, all, shorten, end);
    }

    /** Nothing of what is listed now is chosen. */
    void begin(int rows, @Nullable Why why) {
        this.rows = rows;
        this.why = why;
        tick(Set.of());
    }

    void tick(Set<ReviewRow> rows) {
        ticked = rows;
        everything = false;
        show();
    }

    private void end() {
        acts.end(everything ? rows : ticked.size(), why, everything ? null : ids(), this, done);
    }

    private Set<GrantId> ids() {
        return ticked.stream().map(ReviewRow::id).collect(Collectors.toSet());
    }

    /** How many end too late; of all it is only known where nothing else is listed. */
    private int shortenable() {
        return everything
                ? rows
                : (int) ticked.stream().filter(row -> row.latestEnd() != null).count();
    }

    private void show() {
        chosen.setText(
                everything
                        ? getTranslation("sharing.bulk.all-chosen", rows)
                        : getTranslation("sharing.bulk.chosen", ticked.size()));
        all.setText(getTranslation(everything ? "sharing.bulk.none" : "sharing.bulk.all", rows));
        end.setEnabled(everything || !ticked.isEmpty());
        shorten.setEnabled(everything ? why == Why.ENDS_LATE : shortenable() > 0);
    }
}
