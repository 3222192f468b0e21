package dev.latchkey.reports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.TableOrder.By;
import dev.latchkey.reports.TableRow;
import dev.latchkey.reports.Tile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The grid of a table tile: figures at the right, units in the head, the sum of all rows at the foot. */
class TableGrid extends Grid<TableRow> {

    private static final int NARROW = 600;
    private static final int ROWS_WITHOUT_SCROLLING = 10;

    private final Tile.Table tile;
    private final TableTile.Start start;
    private final Reading reading;
    private final Wording wording;
    private final boolean narrow;
    private final PaperTable paper;
    private final TablePages pages;

    /**
     * @param paper gets the same columns, and the first rows
     * @param lost told when rows cannot be read any more
     */
    TableGrid(
            Tile.Table tile,
            TableTile.Start start,
            Reading reading,
            Wording wording,
            PaperTable paper,
            Consumer<Outcome<?>> lost) {
        super(TableTile.PAGE);
        this.tile = tile;
        this.start = start;
        this.reading = reading;
        this.wording = wording;
        this.paper = paper;
        this.pages = new TablePages(tile, start, reading, paper::show, lost);
        this.narrow = isNarrow();
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("lk-table");
        for (int i = 0; i < tile.groupBy().size(); i++) {
            group(i);
        }
        first();
        for (int i = 1; i < tile.measures().size(); i++) {
            measure(i);
        }
        if (tile.share() && !narrow) {
            share();
        }
        paper.show(start.first());
        setItems(DataProvider.fromCallbacks(pages::fetch, pages::count));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(start.count() <= ROWS_WITHOUT_SCROLLING);
        if (!isAllRowsVisible()) {
            setHeight("460px");
        }
    }

    /** A phone has room for the figure and its change only. */
    private static boolean isNarrow() {
        var details = UI.getCurrentOrThrow().getPage().getExtendedClientDetails();
        return details != null && details.getWindowInnerWidth() > 0 && details.getWindowInnerWidth() < NARROW;
    }

    private String before(DateRange range) {
        return range.days() >= 365 && range.isWholeMonths()
                ? wording.get("chart.year-before")
                : wording.shortName(range);
    }

    private void group(int index) {
        var column = addColumn(LitRenderer.<TableRow>of(
                                "<span class=\"lk-group\"><i data-colour=\"${item.colour}\"></i>${item.name}</span>")
                        .withProperty("name", row -> named(row.groups().get(index)))
                        .withProperty(
                                "colour",
                                row -> index == 0 ? colour(row.groups().getFirst()) : "none"))
                .setHeader(label(index))
                .setFlexGrow(2)
                .setWidth(groupWidth(index) + "px");
        if (index == 0) {
            column.setFooter(wording.get("table.all")).setFrozen(true);
        }
        paper.add(new PaperTable.Column(
                label(index),
                index == 0 ? wording.get("table.all") : "",
                false,
                row -> named(row.groups().get(index))));
        sortable(column, By.GROUP, index);
    }

    /** The first one names the row; many of them leave each other room. */
    private int groupWidth(int index) {
        if (narrow) {
            return 130;
        }
        return tile.groupBy().size() < 3 ? 165 : index == 0 ? 150 : 115;
    }

    /** The measure that the table is about, with what it was before. */
    private void first() {
        var measure = tile.measures().getFirst();
        var over = reading.range(tile.span());
        if (tile.change() && !narrow) {
            figure(before(over.before()) + unit(measure), row -> number(row.before(), measure));
        }
        var header = tile.change() ? wording.shortName(over) : measure.label();
        var column = figure(header + unit(measure), row -> number(row.values().getFirst(), measure));
        column.setPartNameGenerator(row -> "strong");
        sortable(column, By.MEASURE, 0);
        if (tile.change()) {
            sortable(figure(wording.get("table.change"), this::change), By.CHANGE, 0);
        }
    }

    private void measure(int index) {
        var measure = tile.measures().get(index);
        var column = figure(
                measure.label() + unit(measure), row -> number(row.values().get(index), measure));
        sortable(column, By.MEASURE, index);
    }

    private void share() {
        var header = wording.get("table.share", tile.measures().getFirst().label());
        var all = wording.numbers().plain(100, 1);
        var column = addColumn(LitRenderer.<TableRow>of(
                                "<span class=\"lk-share\"><span><i data-colour=\"${item.colour}\" style=\"width:${item.width}%\"></i></span><b>${item.share}</b></span>")
                        .withProperty("width", row -> Math.clamp(part(row) * 100, 0, 100))
                        .withProperty("colour", row -> colour(row.groups().getFirst()))
                        .withProperty("share", this::share))
                .setHeader(header)
                .setFooter(all)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(2)
                .setWidth("150px");
        paper.add(new PaperTable.Column(header, all, true, this::share));
        sortable(column, By.SHARE, 0);
    }

    private String share(TableRow row) {
        return wording.numbers().plain(part(row) * 100, 1);
    }

    private Grid.Column<TableRow> figure(String header, SerializableFunction<TableRow, String> text) {
        var total = text.apply(start.total());
        paper.add(new PaperTable.Column(header, total, true, text::apply));
        return addColumn((ValueProvider<TableRow, String>) text::apply)
                .setHeader(header)
                .setFooter(total)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth(Math.max(Math.min(52 + 6 * header.length(), 122), 36 + 8 * total.length()) + "px");
    }

    private void sortable(Grid.Column<TableRow> column, By by, int index) {
        column.setSortProperty(pages.key(by, index)).setSortable(true);
    }

    private String label(int group) {
        return reading.label(tile, tile.groupBy().get(group));
    }

    private String colour(String group) {
        var place = start.greatest().indexOf(group);
        return place < 0 ? "5" : String.valueOf(place + 1);
    }

    private String named(String group) {
        return group.isEmpty() ? wording.get("table.unnamed") : group;
    }

    private String change(TableRow row) {
        var now = row.values().getFirst();
        var before = row.before();
        return now == null || before == null || before == 0
                ? "–"
                : wording.numbers().signed((now / before - 1) * 100, 1);
    }

    private String number(@Nullable Double value, Measure measure) {
        return value == null ? "–" : wording.numbers().plain(value, measure.decimals());
    }

    private static double part(TableRow row) {
        var share = row.share();
        return share == null ? 0 : share;
    }

    private static String unit(Measure measure) {
        return measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")";
    }
}
