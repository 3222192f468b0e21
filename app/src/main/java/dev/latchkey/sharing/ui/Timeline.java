package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Told;
import dev.latchkey.sharing.Life;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.RelativeTime;
import dev.latchkey.words.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Who did what with a link and when, the newest last; then how it stands, and what will come by itself. */
class Timeline extends Div {

    /** As much as is told at first, and each time that more is wanted. */
    static final int PAGE = 30;

    final OrderedList list = new OrderedList();
    final Button earlier = new Button();

    Timeline(Runnable showEarlier) {
        addClassName("lk-timeline");
        list.addClassName("lk-history");
        earlier.setText(getTranslation("sharing.life.earlier"));
        earlier.addThemeVariants(ButtonVariant.TERTIARY);
        earlier.addClickListener(click -> showEarlier.run());
        add(earlier, list);
    }

    void show(Life life, SignedIn owner, Reader reader, Instant now) {
        var link = life.details().link();
        earlier.setVisible(life.more());
        list.removeAll();
        fold(life.told()).forEach(line -> list.add(item(line, link.email(), owner, now)));
        list.add(present(life, reader, now));
        if (link.open() && link.expiresAt() != null) {
            list.add(item(
                    Icons.CLOCK,
                    getTranslation("sharing.history.ends"),
                    exactly(new Span(reader.shortDay(link.expiresAt(), now)), reader.exact(link.expiresAt())),
                    "to_come"));
        }
    }

    /** What somebody did again and again is one line. */
    static List<Line> fold(List<Told> told) {
        var lines = new ArrayList<Line>();
        for (var each : told) {
            if (!lines.isEmpty() && lines.getLast().isAlike(each)) {
                lines.add(new Line(each, lines.removeLast().times() + 1));
            } else {
                lines.add(new Line(each, 1));
            }
        }
        return lines;
    }

    private Component item(Line line, String recipient, SignedIn owner, Instant now) {
        var act = LinkAct.of(line.told.act());
        var sentence = act.sentence(this, own(line.told.actor(), owner), owner.name(), recipient);
        var words = new Span(sentence);
        if (line.times > 1) {
            var times = new Span(getTranslation("sharing.life.times", line.times));
            times.addClassName("lk-times");
            words.add(times);
        }
        return item(act.icon, words, new RelativeTime(line.told.at(), now), act.when.name());
    }

    /** Whether whoever reads this did it. */
    private static boolean own(Actor actor, SignedIn owner) {
        return actor.kind() == Actor.Kind.ACCOUNT && owner.id().value().equals(actor.id());
    }

    private Component present(Life life, Reader reader, Instant now) {
        var link = life.details().link();
        var until = link.expiresAt() == null ? "" : reader.exact(link.expiresAt());
        var item = item(
                link.open() ? Icons.CHECK_CIRCLE : Icons.CHECK,
                getTranslation("sharing.life.place." + life.place(), link.email(), until),
                new Span(getTranslation("sharing.life.now")),
                "now");
        item.getElement().setAttribute("aria-current", "step");
        return item;
    }

    private static ListItem item(Icons icon, String words, Component when, String kind) {
        return item(icon, new Span(words), when, kind);
    }

    private static ListItem item(Icons icon, Span words, Component when, String kind) {
        var dot = new Span(icon.create());
        dot.addClassName("lk-dot");
        var item = new ListItem(dot, words, when);
        item.getElement().setAttribute("data-when", kind.toLowerCase(Locale.ROOT));
        return item;
    }

    private static Component exactly(Span words, String exact) {
        words.setTitle(exact);
        return words;
    }

    /**
     * One line of it.
     *
     * @param told the last time
     */
    record Line(Told told, int times) {

        boolean isAlike(Told other) {
            return told.act().equals(other.act())
                    && told.actor().kind() == other.actor().kind()
                    && Objects.equals(told.actor().id(), other.actor().id());
        }
    }
}
