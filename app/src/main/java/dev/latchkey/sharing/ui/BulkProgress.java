package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.BulkRevocation;
import dev.latchkey.sharing.BulkRevocations;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the revocation of many links goes, or their shortening, and what came of it; it goes on unwatched too. */
class BulkProgress extends Dialog {

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** Addresses that are named. */
    private static final int NAMED = 200;

    private final BulkRevocations revocations;
    private final Ticker ticker;
    private final SignedIn by;
    private final UUID bulk;
    private final Kind kind;
    final ProgressBar bar = new ProgressBar();
    final Span sentence = new Span();
    final Div result = new Div();
    private final Paragraph goesOn = new Paragraph();
    private @Nullable BulkRevocation shown;

    BulkProgress(BulkRevocations revocations, Ticker ticker, SignedIn by, UUID bulk, Kind kind) {
        this.revocations = revocations;
        this.ticker = ticker;
        this.by = by;
        this.bulk = bulk;
        this.kind = kind;
        setHeaderTitle(getTranslation(kind.title));
        setWidth("480px");
        sentence.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation(kind.title));
        goesOn.setText(getTranslation("sharing.progress.close"));
        var body = new Div(sentence, bar, goesOn, result);
        body.addClassName("lk-share-progress");
        add(body);
        var close = new Button(getTranslation("sharing.progress.done"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        show(revocations.progress(by, bulk), List.of(), List.of());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        ticker.every(PAUSE, this, this::look);
    }

    /** Reads how far it has come. */
    @Nullable Command look() {
        var before = shown;
        if (before != null && before.done()) {
            return null;
        }
        var now = revocations.progress(by, bulk);
        if (now.equals(before)) {
            return null;
        }
        var ended = now.done() && now.endedBefore() > 0 ? revocations.endedBefore(by, bulk, NAMED) : List.<String>of();
        var changed = now.done() && now.changed() > 0 ? revocations.changed(by, bulk, NAMED) : List.<String>of();
        return () -> show(now, ended, changed);
    }

    private void show(BulkRevocation now, List<String> endedBefore, List<String> changed) {
        shown = now;
        bar.setMax(Math.max(1, now.all()));
        bar.setValue(now.done() ? bar.getMax() : now.dealtWith());
        sentence.removeAll();
        if (now.done()) {
            // where nothing was done, there is nothing to be glad of
            boolean nothing = now.revoked() == 0;
            sentence.setClassName("lk-nothing-done", nothing);
            sentence.add((nothing ? Icons.INFO : Icons.CHECK_CIRCLE).create());
        }
        sentence.add(new Span(getTranslation(kind.done, now.revoked(), now.all())));
        goesOn.setVisible(!now.done());
        result.removeAll();
        if (now.done()) {
            name("sharing.bulk.ended-before", now.endedBefore(), endedBefore);
            name("sharing.bulk.changed", now.changed(), changed);
        }
    }

    /** @param addresses the first of them */
    private void name(String why, int all, List<String> addresses) {
        if (all > 0) {
            var list = new UnorderedList();
            addresses.forEach(address -> list.add(new ListItem(address)));
            result.add(new Paragraph(getTranslation(why, all)), list);
        }
    }

    /** What is done with them, in words. */
    enum Kind {
        REVOKE("sharing.bulk.title", "sharing.bulk.revoked"),
        SHORTEN("sharing.review.shortening", "sharing.review.shortened");

        private final String title;
        private final String done;

        Kind(String title, String done) {
            this.title = title;
            this.done = done;
        }
    }
}
