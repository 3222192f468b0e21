package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkDetails;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.RecipientFacts;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.RelativeTime;
import dev.latchkey.shell.SidePanel;
import dev.latchkey.words.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One link with all that is known of it, and what its owner can do about it. */
class LinkPanel extends SidePanel {

    /** Of a link as much as tells it from others. */
    private static final int HEAD = 6;

    private final LinkDesk desk;
    private final Button revoke = button("revoke", LinkDesk::revoke);
    private final Button unlock = button("unlock", LinkDesk::unlock);
    private final Button renew = button("new", LinkDesk::newLink);
    private final Button again = button("again", LinkDesk::sendAgain);
    private final IconButton copy =
            new IconButton(Icons.LINK, getTranslation("sharing.act.copy"), () -> act(LinkDesk::copy));
    private final IconButton edit =
            new IconButton(Icons.PENCIL, getTranslation("sharing.act.edit"), () -> act(LinkDesk::edit));
    private final IconButton end =
            new IconButton(Icons.CALENDAR_CLOCK, getTranslation("sharing.act.end"), () -> act(LinkDesk::moveEnd));
    private @Nullable LinkDetails shown;

    LinkPanel(LinkDesk desk) {
        this.desk = desk;
        addClassName("lk-link-panel");
        revoke.setIcon(Icons.BAN.create());
        revoke.addThemeVariants(ButtonVariant.ERROR);
        tools(edit, end, copy);
        footer(revoke, unlock, renew, again);
    }

    /** The link that is shown; null while the panel is closed. */
    @Nullable GrantId shown() {
        return isOpen() && shown != null ? shown.link().id() : null;
    }

    void show(LinkDetails details) {
        boolean same = details.link().id().equals(shown());
        shown = details;
        var link = details.link();
        var reader = CurrentReader.get();
        Component[] content = {top(link, reader), facts(details, reader), history(details, reader), life(link)};
        if (same) {
            renew(link.recipient(), content);
        } else {
            open(link.recipient(), content);
        }
        revoke.setVisible(link.open());
        revoke.setText(getTranslation("sharing.act." + LinkActs.ending(link)));
        Stream.of(edit, end, copy, renew, again).forEach(button -> button.setVisible(link.hasLink()));
        unlock.setVisible(link.open() && link.signInLocked());
    }

    private Component top(LinkRow link, Reader reader) {
        var until = link.expiresAt() == null
                ? getTranslation("sharing.panel.no-end")
                : getTranslation("sharing.panel.until", reader.exact(link.expiresAt()));
        var end = link.closedAt() == null ? until : reader.exact(link.closedAt());
        var line = new Div(new LinkChips(link, desk.now(), reader), new Span(end));
        line.addClassName("lk-panel-state");
        return line;
    }

    private Component facts(LinkDetails details, Reader reader) {
        var link = details.link();
        var list = new DescriptionList();
        list.addClassName("lk-facts");
        if (!link.who().equals(RecipientFacts.NONE)) {
            fact(list, "role", new Span(link.who().role()));
            fact(list, "contact", new Span(link.contact()));
        }
        fact(list, "report", new Span(link.title()));
        fact(list, "tenants", new Span(desk.tenants(link, this)));
        fact(list, "sign-in", new Span(getTranslation("sharing.proof." + link.verification())));
        fact(
                list,
                "opened",
                new Span(
                        link.lastAccessedAt() == null
                                ? getTranslation("sharing.links.never")
                                : reader.exact(link.lastAccessedAt())));
        if (link.hasLink()) {
            fact(list, "link", address(link));
        }
        quote(list, "note", details.note());
        quote(list, "reason", details.reason());
        return list;
    }

    private void quote(DescriptionList list, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            var quote = new Span(words);
            quote.addClassName("lk-note");
            fact(list, key, quote);
        }
    }

    private void fact(DescriptionList list, String key, Component value) {
        list.add(
                new DescriptionList.Term(getTranslation("sharing.panel." + key)),
                new DescriptionList.Description(value));
    }

    private Component address(LinkRow link) {
        var address = desk.link(link.id());
        var token = address.substring(address.lastIndexOf('/') + 1);
        var host = address.substring(address.indexOf("//") + 2, address.lastIndexOf('/') + 1);
        var short_ = new Span(host + token.substring(0, HEAD) + "…" + token.substring(token.length() - 3));
        short_.addClassName("lk-address-text");
        return short_;
    }

    private Component history(LinkDetails details, Reader reader) {
        var list = new OrderedList();
        list.addClassName("lk-history");
        steps(details).forEach(step -> list.add(step.item(reader, desk.now(), this)));
        var part = new Div(new H3(getTranslation("sharing.history.title")), list);
        part.addClassName("lk-panel-part");
        return part;
    }

    private Component life(LinkRow link) {
        var whole = new RouterLink(LifeView.class, LifeView.of(link.id()));
        whole.add(new Span(getTranslation("sharing.life.open")), Icons.ARROW_RIGHT.create());
        whole.addClassName("lk-see-life");
        return whole;
    }

    /** What happened, and what will by itself. */
    List<Step> steps(LinkDetails details) {
        var link = details.link();
        var steps = new ArrayList<Step>();
        steps.add(new Step(Icons.SHARE, "shared", link.createdAt(), Step.When.DONE));
        if (details.invitedAt() != null) {
            steps.add(new Step(Icons.MAIL, "invited", details.invitedAt(), Step.When.DONE));
        }
        if (details.mailRefusedAt() != null) {
            steps.add(new Step(Icons.ALERT, "mail-refused", details.mailRefusedAt(), Step.When.TROUBLE));
        } else if (link.hasLink() && link.mail() == LinkRow.Mail.UNDER_WAY) {
            steps.add(new Step(Icons.MAIL, "mail-under-way", null, Step.When.NOW));
        }
        if (details.answeredAt() != null && link.standing() != LinkRow.Standing.DECLINED) {
            steps.add(new Step(Icons.HANDSHAKE, "accepted", details.answeredAt(), Step.When.DONE));
        }
        if (link.lastAccessedAt() != null) {
            steps.add(new Step(Icons.EYE, "opened", link.lastAccessedAt(), Step.When.DONE));
        }
        end(link, details, steps);
        return steps;
    }

    private static void end(LinkRow link, LinkDetails details, List<Step> steps) {
        if (link.standing() == LinkRow.Standing.AWAITS_APPROVAL) {
            steps.add(new Step(Icons.HOURGLASS, "awaits-approval", null, Step.When.NOW));
            return;
        }
        if (link.standing() == LinkRow.Standing.REFUSED) {
            steps.add(new Step(Icons.BAN, "refused", link.closedAt(), Step.When.NOW));
            return;
        }
        if (link.standing() == LinkRow.Standing.PENDING) {
            steps.add(new Step(Icons.HOURGLASS, "awaited", null, Step.When.NOW));
            steps.add(new Step(Icons.CLOCK, "lapses", details.offeredUntil(), Step.When.TO_COME));
            return;
        }
        if (link.open()) {
            steps.add(new Step(Icons.CHECK_CIRCLE, "has-access", null, Step.When.NOW));
            if (link.expiresAt() != null) {
                steps.add(new Step(Icons.CLOCK, "ends", link.expiresAt(), Step.When.TO_COME));
            }
            return;
        }
        var over = details.neverOpened() ? details.offeredUntil() : link.expiresAt();
        var at = link.closedAt() == null ? over : link.closedAt();
        // an end that comes before the answer lets the offer lapse
        var standing = link.closedAt() == null && details.neverOpened() ? LinkRow.Standing.LAPSED : link.standing();
        var byItself = standing == LinkRow.Standing.EXPIRED || standing == LinkRow.Standing.LAPSED;
        var key = details.endedByPolicy() ? "ended-by-policy" : standing.name().toLowerCase(Locale.ROOT);
        steps.add(new Step(byItself ? Icons.CLOCK : Icons.BAN, key, at, Step.When.NOW));
        if (details.toldAt() != null) {
            steps.add(new Step(Icons.MAIL, "told", details.toldAt(), Step.When.DONE));
        }
    }

    private Button button(String key, Act act) {
        return new Button(getTranslation("sharing.act." + key), click -> act(act));
    }

    private void act(Act act) {
        if (shown != null) {
            act.on(desk, shown.link(), this);
        }
    }

    /** What a button does to the link that is shown. */
    private interface Act {
        void on(LinkDesk desk, LinkRow link, Component from);
    }

    /**
     * One line of the history.
     *
     * @param at null where it just is so
     */
    record Step(Icons icon, String key, @Nullable Instant at, When when) {

        HtmlContainer item(Reader reader, Instant now, Component page) {
            var dot = new Span(icon.create());
            dot.addClassName("lk-dot");
            var item = new ListItem(dot, new Span(page.getTranslation("sharing.history." + key)));
            if (at != null) {
                item.add(when == When.TO_COME ? new Span(reader.shortDay(at, now)) : new RelativeTime(at, now));
            }
            item.getElement().setAttribute("data-when", when.name().toLowerCase(Locale.ROOT));
            if (when == When.NOW) {
                item.getElement().setAttribute("aria-current", "step");
            }
            return item;
        }

        enum When {
            DONE,
            NOW,
            TO_COME,
            TROUBLE
        }
    }
}
