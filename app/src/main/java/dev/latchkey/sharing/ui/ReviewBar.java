package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.ReviewRow;
import dev.latchkey.sharing.ReviewRow.Why;
import dev.latchkey.shell.Icons;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with several accesses that the policy would not allow any more. */
class ReviewBar extends SeveralBar<ReviewRow> {

    final Button shorten = new Button();
    final Button end = new Button();
    private final ReviewActs acts;
    private final Consumer<Boolean> boxes;
    private final Runnable done;
    private @Nullable Why why;
    private int rows;

    /**
     * @param boxes gives each line a box that is not ticked, or takes it
     * @param done hears that something was done
     */
    ReviewBar(ReviewActs acts, Consumer<Boolean> boxes, Runnable done) {
        this.acts = acts;
        this.boxes = boxes;
        this.done = done;
        shorten.setText(getTranslation("sharing.review.shorten"));
        shorten.setIcon(Icons.CALENDAR_CLOCK.create());
        shorten.addClickListener(click -> acts.shorten(shortenable(), ids(), this, done));
        end.setText(getTranslation("sharing.review.end"));
        end.setIcon(Icons.BAN.create());
        end.addThemeVariants(ButtonVariant.ERROR);
        end.addClickListener(click -> end());
        add(shorten, end);
    }

    /** Nothing of what is listed now is chosen. */
    void begin(int rows, @Nullable Why why) {
        this.rows = rows;
        this.why = why;
        tick(Set.of());
    }

    @Override
    int rows() {
        return rows;
    }

    @Override
    void boxes(boolean each) {
        boxes.accept(each);
    }

    @Override
    void offer() {
        end.setEnabled(everything() || !ticked().isEmpty());
        shorten.setEnabled(everything() ? why == Why.ENDS_LATE : shortenable() > 0);
    }

    private void end() {
        acts.end(everything() ? rows : ticked().size(), why, ids(), this, done);
    }

    /** Null for all. */
    private @Nullable Set<GrantId> ids() {
        return everything() ? null : ticked().stream().map(ReviewRow::id).collect(Collectors.toSet());
    }

    /** How many end too late; of all it is only known where nothing else is listed. */
    private int shortenable() {
        return everything()
                ? rows
                : (int) ticked().stream().filter(row -> row.latestEnd() != null).count();
    }
}
