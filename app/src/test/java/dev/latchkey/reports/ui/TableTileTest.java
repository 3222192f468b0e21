package dev.latchkey.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.ReportsDatabase;
import dev.latchkey.reports.TableRow;
import dev.latchkey.reports.Tile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of more rows than a page of it holds. */
@ViewPackages(classes = ReportView.class)
class TableTileTest extends OwnersPage {

    private static final int ROWS = 120;
    private static final int BEYOND = 70;
    private static final Measure AMOUNT = Measure.sum("Amount", "amount", "€", 0, Better.NEITHER);

    @BeforeEach
    void a_report_with_a_long_table() {
        ReportsDatabase.demo()
                .sql(
                        "CREATE OR REPLACE TABLE long_table (part VARCHAR(40), day DATE, amount INT) CHARACTER SET utf8mb4")
                .update();
        for (int n = 0; n < ROWS; n++) {
            ReportsDatabase.demo()
                    .sql("INSERT INTO long_table VALUES (?, CURDATE() - INTERVAL 2 DAY, ?)")
                    .params(part(n), amount(n))
                    .update();
        }
        var dataset = dataset(
                "SELECT part, day, amount FROM long_table",
                Column.dimension("part", "Part"),
                Column.day("day", "Day"),
                Column.measure("amount", "Amount", "€"));
        report(
                "Long",
                new Tile.Table("Parts", 12, dataset, List.of("part"), List.of(AMOUNT), Tile.Span.PERIOD, true, true));
        open("Long");
        settle();
    }

    @Test
    void rows_beyond_the_first_page_go_on_where_it_ended() {
        assertThat(test(grid()).size()).isEqualTo(ROWS);
        for (int at : List.of(0, TableTile.PAGE - 1, TableTile.PAGE, BEYOND, ROWS - 1)) {
            assertThat(row(at).values().getFirst()).isEqualTo(ROWS - at);
        }
    }

    @Test
    void the_database_sorts_and_not_the_page() {
        sort("Part", SortDirection.ASCENDING);
        assertThat(part(row(0))).isEqualTo(part(0));
        assertThat(part(row(BEYOND))).isEqualTo(part(BEYOND));
        sort("Part", SortDirection.DESCENDING);
        assertThat(part(row(BEYOND))).isEqualTo(part(ROWS - 1 - BEYOND));
        sort("Share of Amount (%)", SortDirection.ASCENDING);
        assertThat(row(BEYOND).values().getFirst()).isEqualTo(BEYOND + 1);
        grid().sort(List.of());
        assertThat(row(BEYOND).values().getFirst()).isEqualTo(ROWS - BEYOND);
    }

    @Test
    void a_later_page_that_cannot_be_read_says_so() {
        ReportsDatabase.demo().sql("DROP TABLE long_table").update();
        scrollOn();
        assertThat($(TableGrid.class).all()).isEmpty();
        assertThat(text()).contains("This part could not be read.", "Quote ").doesNotContain("long_table");
    }

    @Test
    void a_page_that_is_asked_for_after_the_access_ended_says_so() {
        switchOff(mia);
        scrollOn();
        assertThat($(TableGrid.class).all()).isEmpty();
        assertThat(text()).contains("Your access has ended");
    }

    @Test
    void paper_gets_the_first_rows_and_says_how_many_there_are() {
        assertThat(paper())
                .contains("The first 50 of 120 rows", part(indexOf(ROWS)), part(indexOf(ROWS - TableTile.PAGE + 1)))
                .doesNotContain(part(indexOf(ROWS - TableTile.PAGE)));
        sort("Part", SortDirection.ASCENDING);
        firstPage();
        assertThat(paper())
                .contains("The first 50 of 120 rows", part(0), part(TableTile.PAGE - 1))
                .doesNotContain(part(TableTile.PAGE));
    }

    @Test
    void a_name_is_a_name_on_paper_too() {
        ReportsDatabase.demo()
                .sql("UPDATE long_table SET part = ? WHERE amount = ?")
                .params("<img src=x onerror=alert(1)>&", ROWS)
                .update();
        open("Long");
        settle();
        assertThat(paper()).contains("&lt;img src=x onerror=alert(1)&gt;&amp;").doesNotContain("<img");
    }

    /** As the browser does when somebody scrolls. */
    private void scrollOn() {
        // not by the tester of grids: where a row is missing it describes the grid, which asks for that row, and so on
        assertThat(page(TableTile.PAGE)).isEmpty();
        roundTrip();
    }

    private void firstPage() {
        assertThat(page(0)).hasSize(TableTile.PAGE);
    }

    private Stream<TableRow> page(int offset) {
        var sorted = grid().getDataCommunicator().getBackEndSorting();
        return grid().getDataProvider().fetch(new Query<>(offset, TableTile.PAGE, sorted, null, null));
    }

    private TableRow row(int at) {
        return test(grid()).getRow(at);
    }

    private TableGrid grid() {
        return $(TableGrid.class).single();
    }

    private void sort(String header, SortDirection direction) {
        var column = grid().getColumns().stream()
                .filter(one -> header.equals(one.getHeaderText()))
                .findFirst()
                .orElseThrow();
        grid().sort(List.of(new GridSortOrder<>(column, direction)));
    }

    private String paper() {
        return $(PaperTable.class).single().getElement().getProperty("innerHTML");
    }

    private static String part(TableRow row) {
        return row.groups().getFirst();
    }

    private static String part(int n) {
        return "part-%03d".formatted(n);
    }

    /** Each amount from 1 to the number of rows once, in no order. */
    private static int amount(int n) {
        return n * 37 % ROWS + 1;
    }

    private static int indexOf(int amount) {
        for (int n = 0; n < ROWS; n++) {
            if (amount(n) == amount) {
                return n;
            }
        }
        throw new IllegalArgumentException("no row of " + amount);
    }
}
