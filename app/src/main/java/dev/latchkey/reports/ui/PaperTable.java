package dev.latchkey.reports.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.component.Html;
import dev.latchkey.reports.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table as paper shows it: whole rows that wrap and that the printer may part between pages, which a grid that scrolls
 * cannot. It holds the first rows in the order of the grid, and says how many are left out.
 */
class PaperTable extends Html {

    private static final String EMPTY = "<table class='lk-paper'></table>";

    private final List<Column> columns = new ArrayList<>();
    private final Wording wording;
    private final int count;
    private List<TableRow> shown = List.of();

    /**
     * One column.
     *
     * @param figure whether it stands at the right
     */
    record Column(String header, String footer, boolean figure, Function<TableRow, String> text) {}

    /**
     * @param count how many rows there are in all
     */
    PaperTable(int count, Wording wording) {
        super(EMPTY);
        this.count = count;
        this.wording = wording;
    }

    void add(Column column) {
        columns.add(column);
    }

    void show(List<TableRow> rows) {
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        var html = new StringBuilder("<table class='lk-paper'>");
        if (rows.size() < count) {
            html.append("<caption>")
                    .append(htmlEscape(wording.get("table.printed", rows.size(), count)))
                    .append("</caption>");
        }
        html.append("<thead>");
        row(html, "th scope='col'", Column::header);
        html.append("</thead><tbody>");
        rows.forEach(row -> row(html, "td", column -> column.text().apply(row)));
        html.append("</tbody><tfoot>");
        row(html, "td", Column::footer);
        setHtmlContent(html.append("</tfoot></table>").toString());
    }

    private void row(StringBuilder html, String cell, Function<Column, String> text) {
        html.append("<tr>");
        for (var column : columns) {
            html.append('<')
                    .append(cell)
                    .append(column.figure() ? " class='lk-paper-figure'>" : ">")
                    .append(htmlEscape(text.apply(column)));
        }
        html.append("</tr>");
    }
}
