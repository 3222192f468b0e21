package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.Review;
import dev.latchkey.sharing.ReviewRow.Why;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The live accesses that the sharing policy would not allow any more, for whoever tightened it. */
@Route("operations/policy-review")
@RolesAllowed(SignedIn.PROCESS_ADMIN)
@StyleSheet("theme/sharing.css")
class PolicyReviewView extends Div implements HasDynamicTitle {

    private final ReviewActs acts;
    final ReviewList list;
    final ReviewBar bar;
    final Div filled = new Div();
    final EmptyState empty;
    final Span count = new Span();
    private final FilterChip chip;
    private final Div options = new Div();
    private @Nullable Why why;

    PolicyReviewView(ReviewActs acts) {
        this.acts = acts;
        addClassName("lk-links-page");
        var refresh = new Button(getTranslation("sharing.review.refresh"), Icons.REFRESH.create(), click -> look());
        chip = new FilterChip(Icons.FILTER, getTranslation("sharing.review.why"));
        options.addClassName("lk-options");
        chip.popover().add(options);
        var search = new Div(chip);
        search.addClassName("lk-filter-bar");
        var foot = new Div(count);
        foot.addClassName("lk-list-foot");
        count.getElement().setAttribute("role", "status");
        bar = new ReviewBar(acts, each -> boxes(each), this::look);
        var seen = acts.look();
        list = new ReviewList(acts, seen, bar::tick);
        empty = new EmptyState(
                Icons.SHIELD, getTranslation("sharing.review.none-title"), getTranslation("sharing.review.none-text"));
        var text = new Paragraph(getTranslation("sharing.review.text"));
        text.addClassName("lk-quiet");
        filled.add(text, search, list, bar, foot);
        add(new PageHeader(getTranslation("sharing.review.title")).actions(refresh), filled, empty);
        show(seen);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sharing.review.title") + " · Latchkey";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var window = attach.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> list.fit(window.get().width()));
    }

    /** @param which null for anything */
    void choose(@Nullable Why which) {
        why = which;
        chip.close();
        look();
    }

    private void boxes(boolean each) {
        list.boxes(each);
    }

    private void look() {
        show(acts.look());
    }

    private void show(Review seen) {
        list.show(seen, why);
        int rows = list.rows();
        bar.begin(rows, why);
        count.setText(getTranslation("sharing.review.count", rows));
        filled.setVisible(rows > 0 || why != null);
        empty.setVisible(rows == 0 && why == null);
        list.setVisible(rows > 0);
        bar.setVisible(rows > 0);
        chip.value(words(why));
        options.removeAll();
        options.add(FilterChip.option(words(null), why == null, () -> choose(null)));
        for (var each : Why.values()) {
            options.add(FilterChip.option(words(each), each == why, () -> choose(each)));
        }
    }

    private String words(@Nullable Why which) {
        return getTranslation(which == null ? "sharing.review.any" : "sharing.review.why." + which);
    }
}
