package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.RelativeTime;
import java.time.Instant;

/** What the lines of the list show, in columns or as cards. */
class LinkCells {

    private final LinkDesk desk;
    private final Component list;
    private Instant now;

    LinkCells(LinkDesk desk, Component list) {
        this.desk = desk;
        this.list = list;
        now = desk.now();
    }

    /** When the rows were read: times are told from there. */
    void asOf(Instant now) {
        this.now = now;
    }

    Component created(LinkRow row) {
        return time(row.createdAt());
    }

    Component recipient(LinkRow row) {
        var contact = row.contact();
        int at = Math.max(0, contact.lastIndexOf('@'));
        var address =
                new Span(new Text(contact.substring(0, at)), new HtmlComponent("wbr"), new Text(contact.substring(at)));
        address.setTitle(row.email());
        if (row.who().name().isEmpty()) {
            address.addClassName("lk-strong");
            return address;
        }
        var name = new Span(row.who().name());
        name.setTitle(row.who().role());
        name.addClassName("lk-strong");
        return lines(name, address);
    }

    Component shared(LinkRow row) {
        var title = new Span(row.title());
        title.setTitle(row.title());
        var seen = desk.tenants(row, list);
        // where there is no column for it
        var kind = new Span(" · " + kind(row));
        kind.addClassName("lk-proof-too");
        var tenants = new Span(new Text(seen), kind);
        tenants.setTitle(seen + kind.getText());
        return lines(title, tenants);
    }

    /** The type of access. */
    Component proof(LinkRow row) {
        return new Span(kind(row));
    }

    private String kind(LinkRow row) {
        return list.getTranslation("sharing.proof." + row.verification());
    }

    Component state(LinkRow row) {
        return new LinkChips(row, now, CurrentReader.get());
    }

    Component opened(LinkRow row) {
        return row.lastAccessedAt() == null
                ? quiet(list.getTranslation("sharing.links.never"))
                : time(row.lastAccessedAt());
    }

    Component ends(LinkRow row) {
        var end = row.closedAt() == null ? row.expiresAt() : row.closedAt();
        return end == null ? quiet(list.getTranslation("sharing.links.no-end")) : time(end);
    }

    Component actions(LinkRow row) {
        var actions = new Div(details(row));
        actions.addClassName("lk-row-actions");
        if (row.hasLink()) {
            actions.addComponentAsFirst(new IconButton(
                    Icons.SEND,
                    list.getTranslation("sharing.act.again-to", row.recipient()),
                    () -> desk.sendAgain(row, list)));
            actions.addComponentAsFirst(new IconButton(
                    Icons.LINK,
                    list.getTranslation("sharing.act.copy-of", row.recipient()),
                    () -> desk.copy(row, list)));
        }
        return actions;
    }

    private Component details(LinkRow row) {
        return new IconButton(
                Icons.PENCIL,
                list.getTranslation("sharing.act.details-of", row.recipient()),
                () -> desk.details(row.id()));
    }

    /** All that the columns show, for where they have no room. */
    Component card(LinkRow row) {
        var card = new Div(recipient(row), state(row), lines(shared(row), dates(row)), actions(row));
        card.addClassName("lk-link-card");
        return card;
    }

    private Component dates(LinkRow row) {
        var opened = row.lastAccessedAt() == null
                ? new Span(list.getTranslation("sharing.links.never-opened"))
                : dated("sharing.links.opened", opened(row));
        var ends = row.expiresAt() == null && row.closedAt() == null
                ? new Span(list.getTranslation("sharing.links.no-end"))
                : dated("sharing.column.ends", ends(row));
        var dates = new Div(dated("sharing.column.created", created(row)), opened, ends);
        dates.addClassName("lk-card-dates");
        return dates;
    }

    private Span dated(String word, Component time) {
        return new Span(new Text(list.getTranslation(word) + " "), time);
    }

    private Component time(Instant when) {
        return new RelativeTime(when, now);
    }

    private static Component lines(Component first, Component second) {
        var lines = new Div(first, second);
        lines.addClassName("lk-lines");
        return lines;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("lk-quiet");
        return span;
    }
}
