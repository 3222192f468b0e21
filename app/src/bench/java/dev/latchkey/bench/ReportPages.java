package dev.latchkey.bench;

import dev.latchkey.local.LocalMariaDb;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportPage;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.TableOrder;
import dev.latchkey.reports.Tile;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a report over a million rows takes in a browser, until every tile is filled. */
final class ReportPages implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 2;
    private static final int SAMPLES = 20;

    @Override
    public String name() {
        return "report-page";
    }

    @Override
    public String ground() {
        return "reports";
    }

    @Override
    public String how() {
        return "From the navigation to the moment when no tile is busy any more, in Chromium on the same "
                + "machine, in turn with an empty Vaadin page and with the page's own queries, run one "
                + "after the other without a page.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        int rows = multiply(ground);
        var report = ground.owner().report();
        var page = ground.bean(ReportLibrary.class).page(report).orElseThrow();
        var pages = new Timings();
        var empties = new Timings();
        var queries = new Timings();
        try (var browser = new Browser(ground)) {
            var mia = browser.owner();
            for (int n = 0; n < WARM_UP + SAMPLES; n++) {
                boolean counts = n >= WARM_UP;
                (counts ? queries : new Timings()).time(() -> read(ground, page));
                (counts ? empties : new Timings()).time(() -> browser.showEmpty(mia));
                (counts ? pages : new Timings()).time(() -> browser.showReport(mia, "/reports/" + report.value()));
            }
        }
        var what = "report page over %,d rows, all tiles filled, ".formatted(rows);
        return List.of(
                figure(what + "p50", 50, pages, queries, empties),
                figure(what + "p95", 95, pages, queries, empties).atMost(1.5));
    }

    private static Figure figure(String what, double percent, Timings pages, Timings queries, Timings empties) {
        double sql = queries.percentile(percent);
        double empty = empties.percentile(percent);
        return Figure.millis(what, pages.percentile(percent), pages.count() + "")
                .beside("its queries one by one %.0f ms + empty page %.0f ms".formatted(sql, empty), sql + empty);
    }

    /** The demo's tenants, several times over, until there are a million days of cost. */
    private static int multiply(Ground ground) {
        var jdbc = JdbcClient.create(ground.latchkey().database().source(LocalMariaDb.DEMO));
        int there =
                jdbc.sql("SELECT COUNT(*) FROM cloud_cost").query(Integer.class).single();
        for (int copy = 1; there * copy < ROWS; copy++) {
            jdbc.sql("""
                            INSERT INTO cloud_cost
                            SELECT CONCAT(tenant, ' ', :copy), service, region, environment, day, amount, eligible, committed,
                                   requests
                            FROM cloud_cost WHERE tenant IN (SELECT name FROM tenant)
                            """).param("copy", copy).update();
        }
        jdbc.sql("ANALYZE TABLE cloud_cost").query().listOfRows();
        return jdbc.sql("SELECT COUNT(*) FROM cloud_cost").query(Integer.class).single();
    }

    /** Everything that the page's tiles ask the database for. */
    private static int read(Ground ground, ReportPage page) {
        var reading = ground.bean(ReportLibrary.class)
                .read(page.summary().id(), Scope.ALL, page.defaultPeriod().until(LocalDate.now()))
                .orElseThrow();
        for (var tile : page.tiles()) {
            switch (tile) {
                case Tile.Figure figure -> reading.figure(figure);
                case Tile.Chart chart -> reading.chart(chart);
                case Tile.Table table -> {
                    reading.count(table);
                    reading.rows(table, TableOrder.BY_FIRST_MEASURE, 0, 50);
                    reading.total(table);
                    reading.greatest(table);
                }
                case Tile.Text text -> {}
            }
        }
        return page.tiles().size();
    }
}
