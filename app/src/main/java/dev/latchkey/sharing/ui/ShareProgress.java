package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Ticker;
import dev.latchkey.shell.Tone;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the invitations of a share go out; they do whether anybody watches or not. */
class ShareProgress extends Div {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Links links;
    private final Ticker ticker;
    private final SignedIn owner;
    private final ShareId share;
    private final int people;
    final ProgressBar bar = new ProgressBar();
    final Span sentence = new Span();
    final Div refused = new Div();
    private Links.@Nullable Progress shown;

    /**
     * @param people who are mailed now
     * @param waiting who are mailed once somebody has approved it
     */
    ShareProgress(Links links, Ticker ticker, SignedIn owner, ShareId share, int people, int waiting) {
        this.links = links;
        this.ticker = ticker;
        this.owner = owner;
        this.share = share;
        this.people = people;
        addClassName("lk-share-progress");
        sentence.getElement().setAttribute("role", "status");
        refused.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("sharing.progress.label"));
        add(sentence, bar, new Paragraph(getTranslation("sharing.progress.close")), refused);
        if (waiting > 0) {
            add(new Notice(Tone.INFO, Icons.HOURGLASS, getTranslation("sharing.progress.waiting", waiting)));
        }
        if (people == 0) {
            sentence.setVisible(false);
            bar.setVisible(false);
            return;
        }
        show(new Links.Progress(people, 0, 0), List.of());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ticker.every(PAUSE, this, this::look);
    }

    /** Reads how far it has come. */
    @Nullable Command look() {
        var before = shown;
        if (people == 0 || before != null && before.done()) {
            return null;
        }
        var now = links.progress(owner, share);
        if (now.equals(before)) {
            return null;
        }
        var addresses = now.refused() == 0 ? List.<String>of() : links.refused(owner, share);
        return () -> show(now, addresses);
    }

    private void show(Links.Progress now, List<String> addresses) {
        shown = now;
        bar.setMax(people);
        bar.setValue(Math.min(people, now.invited() + now.refused()));
        sentence.removeAll();
        if (now.done()) {
            sentence.add(Icons.CHECK_CIRCLE.create());
        }
        sentence.add(new Span(getTranslation("sharing.progress.sent", now.invited(), people)));
        refused.removeAll();
        if (!addresses.isEmpty()) {
            var list = new UnorderedList();
            addresses.forEach(address -> list.add(new ListItem(address)));
            refused.add(new Notice(
                    Tone.WARNING, Icons.ALERT, getTranslation("sharing.progress.refused", addresses.size())));
            refused.add(list);
        }
    }
}
