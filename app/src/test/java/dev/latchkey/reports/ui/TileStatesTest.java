package dev.latchkey.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.DatasetId;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportsDatabase;
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
                fine(),
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
                    .contains("This part could not be read.", "Quote ", "Try again")
                    .doesNotContain("secret_amount", "cloud_cost", "SELECT");
        }
        assertThat(tile("Fine")).contains("7");
        assertThat(tile("Whole company")).contains("9");
    }

    @Test
    void what_failed_is_read_anew_when_asked_for_and_nothing_else_is() {
        ReportsDatabase.demo().sql("DROP TABLE IF EXISTS late").update();
        open(report("Late", figure("Late", "SELECT tenant, day, amount FROM late"), fine()), TenantPick.ALL);
        settle();
        assertThat(tile("Late")).contains("This part could not be read.");
        assertThat(tile("Fine")).doesNotContain("Try again");
        var before = reference("Late");

        test(again("Late")).click();
        assertThat(busy()).extracting(TileView::titleText).containsExactly("Late");
        settle();
        assertThat(reference("Late")).isNotEqualTo(before);

        ReportsDatabase.demo()
                .sql(
                        "CREATE TABLE late AS SELECT 'Halden Foods' AS tenant, CURDATE() - INTERVAL 2 DAY AS day, 42 AS amount")
                .update();
        test(again("Late")).click();
        settle();
        assertThat(tile("Late")).contains("42").doesNotContain("Try again", "could not be read");
        ReportsDatabase.demo().sql("DROP TABLE late").update();
    }

    @Test
    void what_failed_is_not_read_anew_for_whoever_may_not_see_it_any_more() {
        open(report, TenantPick.ALL);
        settle();
        switchOff(mia);
        test(again("Broken")).click();
        settle();
        assertThat(tile("Broken")).contains("Your access has ended").doesNotContain("Try again");
    }

    @Test
    void a_filter_offers_what_can_be_read_though_the_query_of_one_tile_is_wrong() {
        open(report, TenantPick.ALL);
        settle();
        the(TenantFilter.class).popover().open();
        test(option("Halden Foods")).click();
        settle();
        assertThat(tile("Fine")).contains("7");
    }

    @Test
    void a_filter_whose_values_cannot_be_read_says_so() {
        open(
                report("Broken", figure("Broken", "SELECT tenant, day, secret_amount AS amount FROM late")),
                TenantPick.ALL);
        settle();
        the(TenantFilter.class).popover().open();
        assertThat(text()).contains("This list could not be read.").doesNotContain("No tenant has such a name.");
    }

    @Test
    void what_cannot_be_cut_to_the_tenant_is_not_shown() {
        open(report, new TenantPick("Halden Foods"));
        settle();
        assertThat(tile("Whole company"))
                .contains("This part cannot be limited to some tenants, so it is not shown here.")
                .doesNotContain("9");
        assertThat(tile("Fine")).contains("7");
    }

    private String tile(String title) {
        return view(title).getElement().getTextRecursively();
    }

    private TileView view(String title) {
        return $(TileView.class).all().stream()
                .filter(tile -> title.equals(tile.titleText()))
                .findFirst()
                .orElseThrow();
    }

    private Button again(String title) {
        return $(Button.class, view(title)).single();
    }

    private String reference(String title) {
        return $(Span.class, view(title)).withClassName("lk-reference").single().getText();
    }

    private Tile.Figure fine() {
        return figure("Fine", "SELECT 'Halden Foods' AS tenant, CURDATE() - INTERVAL 2 DAY AS day, 7 AS amount");
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
