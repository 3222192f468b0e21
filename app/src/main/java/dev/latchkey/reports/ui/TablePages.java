package dev.latchkey.reports.ui;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.TableOrder;
import dev.latchkey.reports.TableOrder.By;
import dev.latchkey.reports.TableRow;
import dev.latchkey.reports.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rows of a table, page by page in the database's order; the first page in the usual order is there already. */
final class TablePages {

    private final Tile.Table tile;
    private final TableTile.Start start;
    private final Reading reading;
    private final Consumer<List<TableRow>> begun;
    private final Consumer<Outcome<?>> lost;
    private final Map<String, TableOrder> orders = new HashMap<>();

    /**
     * @param begun told of the first rows in each order
     * @param lost told when rows that should be there cannot be read: silence would look like empty rows
     */
    TablePages(
            Tile.Table tile,
            TableTile.Start start,
            Reading reading,
            Consumer<List<TableRow>> begun,
            Consumer<Outcome<?>> lost) {
        this.tile = tile;
        this.start = start;
        this.reading = reading;
        this.begun = begun;
        this.lost = lost;
    }

    /** What a column is called that sorts by this. */
    String key(By by, int index) {
        var key = by + "-" + index;
        orders.put(key, new TableOrder(by, index, false));
        return key;
    }

    int count(Query<TableRow, Void> query) {
        return start.count();
    }

    Stream<TableRow> fetch(Query<TableRow, Void> query) {
        int offset = query.getOffset();
        var outcome = read(query.getSortOrders(), offset, query.getLimit());
        if (outcome instanceof Outcome.Shown<List<TableRow>>(var rows)) {
            if (offset == 0 && rows.size() >= start.first().size()) {
                begun.accept(rows);
            }
            return rows.stream();
        }
        lost.accept(outcome);
        return Stream.empty();
    }

    private Outcome<List<TableRow>> read(List<QuerySortOrder> sorted, int offset, int limit) {
        int wanted = Math.min(limit, start.count());
        var isThere = sorted.isEmpty() && offset == 0 && start.first().size() >= wanted;
        return isThere && reading.isOpen()
                ? new Outcome.Shown<>(start.first().subList(0, wanted))
                : reading.rows(tile, order(sorted), offset, limit);
    }

    private TableOrder order(List<QuerySortOrder> sorted) {
        if (sorted.isEmpty()) {
            return TableOrder.BY_FIRST_MEASURE;
        }
        var first = sorted.getFirst();
        var order = orders.getOrDefault(first.getSorted(), TableOrder.BY_FIRST_MEASURE);
        return new TableOrder(order.by(), order.index(), first.getDirection() == SortDirection.DESCENDING);
    }
}
