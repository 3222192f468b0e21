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
import dev.latchkey.sharing.AddressChanged;
import dev.latchkey.sharing.Life;
import dev.latchkey.sharing.LinkDetails;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Place;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.RelativeTime;
import dev.latchkey.words.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        lines(life.told(), link, owner, now).forEach(list::add);
        list.add(present(life, reader, now));
        var ends = ends(life.details());
        if (link.open() && ends != null) {
            list.add(item(
                    Icons.CLOCK,
                    getTranslation(life.details().neverOpened() ? "sharing.history.lapses" : "sharing.history.ends"),
                    exactly(new Span(reader.shortDay(ends, now)), reader.exact(ends)),
                    "to_come"));
        }
    }

    private List<Component> lines(List<Told> told, LinkRow link, SignedIn owner, Instant now) {
        var lines = new ArrayList<Component>();
        var recipient = link.recipient();
        for (var line : fold(told).reversed()) {
            lines.add(item(line, link, recipient, owner, now));
            if (line.told.act().equals(AddressChanged.ACT)) {
                // whoever did something before that was somebody else
                recipient = line.told.detail().getOrDefault(AddressChanged.FROM, recipient);
            }
        }
        return lines.reversed();
    }

    /** When it ends by itself; null for never. */
    private static @Nullable Instant ends(LinkDetails details) {
        return details.neverOpened() ? details.offeredUntil() : details.link().expiresAt();
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

    private Component item(Line line, LinkRow link, String recipient, SignedIn owner, Instant now) {
        var act = LinkAct.of(line.told.act(), link.standing());
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
        var ends = ends(life.details());
        var item = item(
                !link.open() ? Icons.CHECK : life.details().neverOpened() ? Icons.HOURGLASS : Icons.CHECK_CIRCLE,
                getTranslation(key(life), link.recipient(), ends == null ? "" : reader.exact(ends)),
                new Span(getTranslation("sharing.life.now")),
                "now");
        item.getElement().setAttribute("aria-current", "step");
        return item;
    }

    /** What never opened is not called an access. */
    private static String key(Life life) {
        var key = "sharing.life.place." + life.place();
        boolean over = life.place() == Place.TELLING || life.place() == Place.CLOSED;
        return over && life.details().neverOpened() ? key + ".offer" : key;
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
                    && !told.act().equals(AddressChanged.ACT)
                    && told.actor().kind() == other.actor().kind()
                    && Objects.equals(told.actor().id(), other.actor().id());
        }
    }
}
