package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.latchkey.sharing.PolicyDecision;
import dev.latchkey.sharing.Review;
import dev.latchkey.sharing.ReviewRow;
import dev.latchkey.sharing.ReviewRow.Why;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.RelativeTime;
import dev.latchkey.shell.StateChip;
import dev.latchkey.shell.Tone;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The accesses that the policy would not allow any more, each with a box to tick; on phones each is a card. */
class ReviewList extends Grid<ReviewRow> {

    private static final int SHORT = 25;
    private static final int PHONE = 800;

    private final ReviewActs acts;
    private final Consumer<Set<ReviewRow>> ticked;
    private Review seen;
    private @Nullable Why why;
    private final Column<ReviewRow> card;
    private int rows;

    ReviewList(ReviewActs acts, Review seen, Consumer<Set<ReviewRow>> ticked) {
        this.acts = acts;
        this.seen = seen;
        this.ticked = ticked;
        addThemeNames("tall");
        addClassNames("lk-links", "lk-review");
        getElement().setAttribute("aria-label", getTranslation("sharing.review.title"));
        card = addComponentColumn(this::card);
        column("sharing.column.recipient", this::recipient, "170px", 4);
        column("sharing.review.owner", row -> new Span(row.owner()), "120px", 2);
        column("sharing.column.shared", row -> new Span(row.title()), "140px", 4);
        column("sharing.review.why", this::whys, "220px", 4);
        column("sharing.column.ends", this::ends, "110px", 0);
        boxes(true);
        setItems(new CallbackDataProvider<ReviewRow, Void>(
                query -> acts.page(this.seen, why, query.getOffset(), query.getLimit()).stream(),
                query -> rows,
                ReviewRow::id));
        fit(PHONE + 1);
    }

    /** On small screens cards stand instead of columns. */
    void fit(int window) {
        boolean phone = window <= PHONE;
        getColumns().forEach(column -> column.setVisible((column == card) == phone));
        setClassName("lk-cards", phone);
    }

    /** @param why null for anything */
    void show(Review seen, @Nullable Why why) {
        this.seen = seen;
        this.why = why;
        // counted once: it is what was seen at one moment
        rows = acts.count(seen, why);
        setAllRowsVisible(rows <= SHORT);
        boxes(true);
        getDataProvider().refreshAll();
    }

    /** @param each false where all lines are chosen and none can be left out */
    void boxes(boolean each) {
        if (each) {
            TickBoxes.each(this, ticked);
        } else {
            TickBoxes.all(this);
        }
    }

    int rows() {
        return rows;
    }

    Component whys(ReviewRow row) {
        var chips = new Div();
        chips.addClassName("lk-chips");
        row.whys().stream().sorted().forEach(each -> chips.add(chip(each, row)));
        return chips;
    }

    private StateChip chip(Why each, ReviewRow row) {
        return switch (each) {
            case REFUSED -> new StateChip(Tone.BAD, Icons.BAN, getTranslation(refusal(row.reason())));
            case PROOF -> new StateChip(Tone.BAD, Icons.KEY, getTranslation("sharing.review.why.PROOF"));
            case APPROVAL ->
                new StateChip(Tone.WARNING, Icons.HANDSHAKE, getTranslation("sharing.review.why.APPROVAL"));
            case ENDS_LATE ->
                new StateChip(
                        Tone.WARNING,
                        Icons.TIMER,
                        getTranslation(
                                "sharing.review.late",
                                row.latestEnd() == null
                                        ? ""
                                        : CurrentReader.get().shortDay(row.latestEnd(), seen.at())));
        };
    }

    private static String refusal(PolicyDecision.@Nullable Reason reason) {
        return reason == null ? "sharing.review.why.REFUSED" : "sharing.review.refused." + reason;
    }

    private Component recipient(ReviewRow row) {
        var recipient = new Span(row.recipient());
        recipient.addClassName("lk-strong");
        return recipient;
    }

    private Component ends(ReviewRow row) {
        if (row.expiresAt() != null) {
            return new RelativeTime(row.expiresAt(), seen.at());
        }
        var never = new Span(getTranslation("sharing.links.no-end"));
        never.addClassName("lk-quiet");
        return never;
    }

    private Component card(ReviewRow row) {
        var lines = new Div(new Span(row.title()), new Span(row.owner()));
        lines.addClassName("lk-lines");
        var card = new Div(recipient(row), ends(row), lines, whys(row));
        card.addClassName("lk-link-card");
        return card;
    }

    private void column(
            String key, com.vaadin.flow.function.ValueProvider<ReviewRow, Component> cell, String width, int grow) {
        addComponentColumn(cell).setHeader(getTranslation(key)).setWidth(width).setFlexGrow(grow);
    }
}
