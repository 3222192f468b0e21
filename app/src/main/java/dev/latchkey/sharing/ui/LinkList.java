package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links.Order;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.RelativeTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The links, line by line; on phones each is a card of two lines. Read page by page as somebody scrolls. */
class LinkList extends Grid<LinkRow> {

    /** Up to here the list is as tall as its rows. */
    private static final int SHORT = 25;

    /** Rows that are looked at again: more than fit on any screen. */
    private static final int KEPT = 150;

    private static final int PHONE = 800;

    /** From here on there is room for the panel and for every column. */
    private static final int PANEL_BESIDE_ALL = 1500;

    private final LinkDesk desk;
    private final Map<GrantId, LinkRow> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GrantId, LinkRow> eldest) {
            return size() > KEPT;
        }
    };
    private Instant now;
    private String search = "";
    private int count;
    private final Column<LinkRow> card;
    private final Column<LinkRow> created;
    private final Column<LinkRow> opened;
    private int window = PANEL_BESIDE_ALL;
    private boolean besidePanel;

    LinkList(LinkDesk desk) {
        this.desk = desk;
        now = desk.now();
        addThemeNames("tall");
        addClassName("lk-links");
        setMultiSort(false);
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setAttribute("aria-label", getTranslation("sharing.links.title"));
        card = addComponentColumn(this::card);
        column("recipient", "email", this::recipient).setWidth("150px").setFlexGrow(4);
        column("shared", "title", this::shared).setWidth("124px").setFlexGrow(4);
        addComponentColumn(this::state)
                .setHeader(getTranslation("sharing.column.state"))
                .setWidth("144px")
                .setFlexGrow(2);
        created = column("created", "created", row -> time(row.createdAt())).setWidth("104px");
        opened = column("opened", "opened", this::opened).setWidth("104px");
        column("ends", "ends", this::ends).setWidth("104px");
        addComponentColumn(this::actions)
                .setHeader(new Span(hidden(getTranslation("sharing.column.actions"))))
                .setWidth("114px")
                .setFlexGrow(0);
        columns();
        setItems(new CallbackDataProvider<LinkRow, Void>(this::page, query -> recount(), LinkRow::id));
    }

    /** On small screens cards stand instead of columns. */
    void fit(int window) {
        this.window = window;
        columns();
    }

    /** The panel beside it takes room. */
    void besidePanel(boolean besidePanel) {
        this.besidePanel = besidePanel;
        columns();
    }

    private void columns() {
        boolean phone = window <= PHONE;
        boolean tight = besidePanel && window < PANEL_BESIDE_ALL;
        getColumns().forEach(column -> column.setVisible((column == card) == phone));
        if (tight && !phone) {
            created.setVisible(false);
            opened.setVisible(false);
        }
        setClassName("lk-cards", phone);
    }

    void search(String text) {
        search = text;
        getDataProvider().refreshAll();
    }

    int recount() {
        count = desk.count(search);
        setAllRowsVisible(count <= SHORT);
        return count;
    }

    String searched() {
        return search;
    }

    int rows() {
        return count;
    }

    /** The rows that may be on somebody's screen. */
    Collection<LinkRow> shown() {
        return List.copyOf(kept.values());
    }

    /** Shows a row as it is now. */
    void refresh(LinkRow row) {
        now = desk.now();
        kept.put(row.id(), row);
        getDataProvider().refreshItem(row);
    }

    private Stream<LinkRow> page(Query<LinkRow, Void> query) {
        now = desk.now();
        var rows = desk.page(search, order(query.getSortOrders()), query.getOffset(), query.getLimit());
        rows.forEach(row -> kept.put(row.id(), row));
        return rows.stream();
    }

    static Order order(List<QuerySortOrder> sorted) {
        if (sorted.isEmpty()) {
            return Order.NEWEST;
        }
        var by = sorted.getFirst();
        boolean down = by.getDirection() == SortDirection.DESCENDING;
        return switch (by.getSorted()) {
            case "email" -> down ? Order.EMAIL_DESCENDING : Order.EMAIL;
            case "title" -> down ? Order.TITLE_DESCENDING : Order.TITLE;
            case "opened" -> down ? Order.LAST_OPENED : Order.FIRST_OPENED;
            case "ends" -> down ? Order.ENDS_LAST : Order.ENDS_FIRST;
            default -> down ? Order.NEWEST : Order.OLDEST;
        };
    }

    private Column<LinkRow> column(String key, String sort, ValueProvider<LinkRow, Component> cell) {
        return addComponentColumn(cell)
                .setHeader(getTranslation("sharing.column." + key))
                .setSortProperty(sort)
                .setSortable(true);
    }

    private Component recipient(LinkRow row) {
        int at = row.email().lastIndexOf('@');
        var address = new Span(
                new Text(row.email().substring(0, at)),
                new HtmlComponent("wbr"),
                new Text(row.email().substring(at)));
        address.setTitle(row.email());
        address.addClassName("lk-strong");
        return address;
    }

    private Component shared(LinkRow row) {
        var title = new Span(row.title());
        title.setTitle(row.title());
        var tenants = new Span(desk.tenants(row, this));
        tenants.setTitle(tenants.getText());
        return lines(title, tenants);
    }

    private Component state(LinkRow row) {
        return new LinkChips(row, now, CurrentReader.get());
    }

    private Component opened(LinkRow row) {
        return row.lastAccessedAt() == null ? quiet(getTranslation("sharing.links.never")) : time(row.lastAccessedAt());
    }

    private String openedWord(LinkRow row) {
        return getTranslation(row.lastAccessedAt() == null ? "sharing.links.never-opened" : "sharing.links.opened")
                + " ";
    }

    private Component ends(LinkRow row) {
        var end = row.closedAt() == null ? row.expiresAt() : row.closedAt();
        return end == null ? quiet(getTranslation("sharing.links.no-end")) : time(end);
    }

    private Component actions(LinkRow row) {
        var actions = new Div(details(row));
        actions.addClassName("lk-row-actions");
        if (row.open()) {
            actions.addComponentAsFirst(new IconButton(
                    Icons.SEND, getTranslation("sharing.act.again-to", row.email()), () -> desk.sendAgain(row, this)));
            actions.addComponentAsFirst(new IconButton(
                    Icons.LINK, getTranslation("sharing.act.copy-of", row.email()), () -> desk.copy(row, this)));
        }
        return actions;
    }

    private Component details(LinkRow row) {
        return new IconButton(
                Icons.PENCIL, getTranslation("sharing.act.details-of", row.email()), () -> desk.details(row.id()));
    }

    private Component card(LinkRow row) {
        var opened = new Span(openedWord(row));
        if (row.lastAccessedAt() != null) {
            opened.add(time(row.lastAccessedAt()));
        }
        var card = new Div(recipient(row), state(row), lines(new Span(row.title()), opened), actions(row));
        card.addClassName("lk-link-card");
        return card;
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

    private static Span hidden(String words) {
        var span = new Span(words);
        span.addClassName("lk-visually-hidden");
        return span;
    }
}
