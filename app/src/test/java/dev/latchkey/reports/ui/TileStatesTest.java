package dev.latchkey.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.DatasetId;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Tile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tile says that has nothing to show, while those beside it go on. */
@ViewPackages(classes = ReportView.class)
class TileStatesTest extends OwnersPage {

    private static final Measure AMOUNT = Measure.sum("Amount", "amount", "€", 0, Better.NEITHER);

    private ReportId report;

    @BeforeEach
    void a_report_of_which_one_figure_can_be_read() {
        report = report(
                "States",
                figure("Fine", "SELECT 'Halden Foods' AS tenant, CURDATE() - INTERVAL 2 DAY AS day, 7 AS amount"),
                figure("Long ago", "SELECT 'Halden Foods' AS tenant, DATE '2001-01-01' AS day, 7 AS amount"),
                figure("Broken", "SELECT tenant, day, secret_amount AS amount FROM cloud_cost"),
                new Tile.Figure(
                        "Whole company",
                        3,
                        dataset("SELECT CURDATE() - INTERVAL 2 DAY AS day, 9 AS amount", day(), amount()),
                        AMOUNT,
                        Tile.Span.PERIOD),
                table("Broken rows", "SELECT tenant, day, secret_amount AS amount FROM cloud_cost"),
                table("No rows", "SELECT 'Halden Foods' AS tenant, DATE '2001-01-01' AS day, 7 AS amount"));
    }

    @Test
    void nothing_in_these_days_is_said_with_a_way_on() {
        open(report, TenantPick.ALL);
        settle();
        assertThat(tile("Long ago")).contains("There is no data for these days. Try a longer period.");
        assertThat(tile("No rows")).contains("There is no data for these days. Try a longer period.");
        assertThat(tile("Fine")).contains("7");
    }

    @Test
    void what_fails_says_how_to_get_help_and_nothing_of_the_database() {
        open(report, TenantPick.ALL);
        settle();
        for (var title : List.of("Broken", "Broken rows")) {
            assertThat(tile(title))
                    .contains("This part could not be read. Try again in a moment.", "Quote ")
                    .doesNotContain("secret_amount", "cloud_cost", "SELECT");
        }
        assertThat(tile("Fine")).contains("7");
        assertThat(tile("Whole company")).contains("9");
    }

    @Test
    void what_cannot_be_cut_to_the_tenant_is_not_shown() {
        open(report, new TenantPick("Halden Foods"));
        settle();
        assertThat(tile("Whole company"))
                .contains("This part cannot be limited to what was shared with you, so it is not shown.")
                .doesNotContain("9");
        assertThat(tile("Fine")).contains("7");
    }

    private String tile(String title) {
        return $(TileView.class).all().stream()
                .filter(tile -> title.equals(tile.titleText()))
                .map(tile -> tile.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    private Tile.Figure figure(String title, String query) {
        return new Tile.Figure(title, 3, byTenant(query), AMOUNT, Tile.Span.PERIOD);
    }

    private Tile.Table table(String title, String query) {
        return new Tile.Table(
                title, 12, byTenant(query), List.of("tenant"), List.of(AMOUNT), Tile.Span.PERIOD, false, false);
    }

    private DatasetId byTenant(String query) {
        return dataset(query, Column.dimension("tenant", "Tenant"), day(), amount());
    }

    private static Column day() {
        return Column.day("day", "Day");
    }

    private static Column amount() {
        return Column.measure("amount", "Amount", "€");
    }
}
