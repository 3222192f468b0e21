package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.TableOrder;
import dev.latchkey.reports.TableRow;
import dev.latchkey.reports.Tile;
import java.util.List;

/** Rows of groups, page by page from the database. */
class TableTile extends TileView<TableTile.Start> {

    static final int PAGE = 50;

    private final Tile.Table tile;

    TableTile(Tile.Table tile, Wording wording) {
        super(tile, wording, "table");
        this.tile = tile;
    }

    /**
     * What the table begins with; more is fetched when it is scrolled to.
     *
     * @param greatest the groups that have a colour
     */
    record Start(int count, List<TableRow> first, TableRow total, List<String> greatest) {}

    @Override
    Outcome<Start> read(Reading reading) {
        return switch (reading.count(tile)) {
            case Outcome.Shown<Integer>(var count) -> read(reading, count);
            case Outcome.Nothing<Integer>() -> new Outcome.Nothing<>();
            case Outcome.Refused<Integer>() -> new Outcome.Refused<>();
            case Outcome.Failed<Integer>(var reference) -> new Outcome.Failed<>(reference);
        };
    }

    private Outcome<Start> read(Reading reading, int count) {
        var first = reading.rows(tile, TableOrder.BY_FIRST_MEASURE, 0, PAGE);
        var total = reading.total(tile);
        if (first instanceof Outcome.Shown<List<TableRow>>(var rows)
                && total instanceof Outcome.Shown<TableRow>(var sum)) {
            return new Outcome.Shown<>(new Start(count, rows, sum, reading.greatest(tile)));
        }
        return first instanceof Outcome.Failed<List<TableRow>>(var reference)
                ? new Outcome.Failed<>(reference)
                : new Outcome.Nothing<>();
    }

    @Override
    Component show(Start start, Reading reading) {
        var paper = new PaperTable(start.count(), wording());
        var frame = new Div();
        frame.addClassName("lk-table-frame");
        var grid = new TableGrid(tile, start, reading, wording(), paper, why -> lost(frame, why, reading));
        grid.getElement().setAttribute("aria-label", titleText());
        frame.add(grid, paper);
        return frame;
    }
}
