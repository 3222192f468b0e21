package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links.Order;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The links, line by line; on phones each is a card. Read page by page as somebody scrolls. */
class LinkList extends Grid<LinkRow> {

    /** Up to here the list is as tall as its rows. */
    private static final int SHORT = 25;

    /** Rows that are looked at again: more than fit on any screen. */
    private static final int KEPT = 150;

    private static final int PHONE = 800;

    /** From here on there is room for how each one is opened. */
    private static final int WIDE = 1240;

    /** The same beside the panel. */
    private static final int WIDE_BESIDE_PANEL = 1620;

    /** From here on there is room for the panel and for every date. */
    private static final int PANEL_BESIDE_DATES = 1500;

    private final LinkDesk desk;
    private final LinkCells cells;
    private final Map<GrantId, LinkRow> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GrantId, LinkRow> eldest) {
            return size() > KEPT;
        }
    };
    private LinkFilter filter = LinkFilter.ALL;
    private Consumer<GrantId> picked = id -> {};
    private final Column<LinkRow> card;
    private final Column<LinkRow> proof;
    private final Column<LinkRow> created;
    private final Column<LinkRow> opened;
    private int rows;
    private int window = PANEL_BESIDE_DATES;
    private boolean besidePanel;

    LinkList(LinkDesk desk) {
        this.desk = desk;
        cells = new LinkCells(desk, this);
        addThemeNames("tall");
        addClassName("lk-links");
        setMultiSort(false);
        getElement().setAttribute("aria-label", getTranslation("sharing.links.title"));
        card = addComponentColumn(cells::card);
        column("recipient", "email", cells::recipient).setWidth("150px").setFlexGrow(1);
        column("shared", "title", cells::shared).setWidth("124px").setFlexGrow(6);
        addComponentColumn(cells::state)
                .setHeader(getTranslation("sharing.column.state"))
                .setWidth("144px")
                .setFlexGrow(1);
        proof = addComponentColumn(cells::proof)
                .setHeader(getTranslation("sharing.column.proof"))
                .setWidth("116px")
                .setFlexGrow(0);
        created = column("created", "created", cells::created).setWidth("104px").setFlexGrow(0);
        opened = column("opened", "opened", cells::opened).setWidth("104px").setFlexGrow(0);
        column("ends", "ends", cells::ends).setWidth("104px").setFlexGrow(0);
        addComponentColumn(cells::actions)
                .setHeader(unseen(getTranslation("sharing.column.actions")))
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
        boolean tight = besidePanel && window < PANEL_BESIDE_DATES;
        getColumns().forEach(column -> column.setVisible((column == card) == phone));
        proof.setVisible(window >= (besidePanel ? WIDE_BESIDE_PANEL : WIDE));
        setClassName("lk-proof-column", proof.isVisible());
        if (tight && !phone) {
            created.setVisible(false);
            opened.setVisible(false);
        }
        setClassName("lk-cards", phone);
    }

    void show(LinkFilter filter) {
        this.filter = filter;
        getDataProvider().refreshAll();
    }

    int recount() {
        rows = desk.count(filter);
        setAllRowsVisible(rows <= SHORT);
        return rows;
    }

    /** How many there were when they were last counted. */
    int rows() {
        return rows;
    }

    LinkFilter filter() {
        return filter;
    }

    /** A line that is picked is shown beside the list. */
    void whenPicked(Consumer<GrantId> show) {
        picked = show;
        chooseOne();
    }

    /** One line at a time, which is shown. */
    void chooseOne() {
        TickBoxes.one(this);
        asSingleSelect().addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                picked.accept(chosen.getValue().id());
            }
        });
    }

    /** Several lines, each with a box to tick. */
    void chooseSeveral(Consumer<Set<LinkRow>> ticked) {
        TickBoxes.each(this, ticked);
    }

    /** All lines, those included that nobody has scrolled to. */
    void chooseAll() {
        TickBoxes.all(this);
    }

    /** The rows that may be on somebody's screen. */
    Collection<LinkRow> shown() {
        return List.copyOf(kept.values());
    }

    /** Shows a row as it is now. */
    void refresh(LinkRow row) {
        cells.asOf(desk.now());
        kept.put(row.id(), row);
        getDataProvider().refreshItem(row);
    }

    private Stream<LinkRow> page(Query<LinkRow, Void> query) {
        cells.asOf(desk.now());
        var rows = desk.page(filter, order(query.getSortOrders()), query.getOffset(), query.getLimit());
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

    private static Span unseen(String words) {
        var span = new Span(words);
        span.addClassName("lk-visually-hidden");
        return span;
    }
}
