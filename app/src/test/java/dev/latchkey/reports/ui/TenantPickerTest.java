package dev.latchkey.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.DatasetId;
import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.FigureData;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.ReportsDatabase;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import dev.latchkey.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** C2: reports are reached tenant by tenant. */
@ViewPackages(classes = ReportView.class)
class TenantPickerTest extends OwnersPage {

    private static final String HALDEN = "Halden Foods";
    private static final String NASTY = "A & B=c+d%20?#/ü 😀";
    private static final Measure AMOUNT = Measure.sum("Amount", "amount", "€", 0, Better.NEITHER);

    @Test
    void the_tenants_of_all_reports_are_one_list_and_searched() {
        report("Elsewhere", figure(dataset(elsewhere("Only elsewhere"), tenant(), day(), amount())));
        var view = navigate(ReportsView.class);
        view.tenant.popover().open();
        assertThat(offered()).hasSize(16).startsWith("All tenants").contains(HALDEN, "Only elsewhere");
        assertThat(offered()).doesNotHaveDuplicates();
    }

    @Test
    void tenants_of_a_report_that_was_deleted_are_not_offered() {
        var gone = report("Gone", figure(dataset(elsewhere("Long gone"), tenant(), day(), amount())));
        library.delete(organisation, gone);
        var view = navigate(ReportsView.class);
        view.tenant.popover().open();
        assertThat(offered()).hasSize(15).doesNotContain("Long gone");
    }

    @Test
    void the_cards_show_the_figures_of_the_tenant_that_is_picked() {
        var view = navigate(ReportsView.class);
        settle();
        var ofAll = cardText("Cloud cost by service");
        pick(view, HALDEN);
        assertThat(cardText("Cloud cost by service"))
                .isNotEqualTo(ofAll)
                .contains(figureOf("Cloud cost by service", Scope.of(Scope.TENANT, Set.of(HALDEN))));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("reports?tenant=Halden%20Foods");
        pick(view, "All tenants");
        assertThat(cardText("Cloud cost by service")).isEqualTo(ofAll);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("reports");
    }

    @Test
    void a_report_opens_with_the_tenant_that_is_picked_and_so_does_sharing() {
        pick(navigate(ReportsView.class), HALDEN);
        follow(link("Cloud cost by service"));
        assertThat(the(TenantFilter.class).getElement().getTextRecursively()).contains(HALDEN);
        assertThat(sharing.picks.getLast()).isEqualTo(Scope.of(Scope.TENANT, Set.of(HALDEN)));
        assertThat(text()).contains(figureOf("Cloud cost by service", Scope.of(Scope.TENANT, Set.of(HALDEN))));
    }

    @Test
    void the_address_alone_brings_the_tenant_back() {
        UI.getCurrent().navigate(ReportsView.class, new TenantPick(HALDEN).query());
        settle();
        assertThat(the(ReportsView.class).tenant.getElement().getTextRecursively())
                .contains(HALDEN);
        assertThat(cardText("Cloud cost by service"))
                .contains(figureOf("Cloud cost by service", Scope.of(Scope.TENANT, Set.of(HALDEN))));
    }

    @Test
    void a_name_stays_whole_on_its_way_through_the_address() {
        ReportsDatabase.demo()
                .sql("CREATE OR REPLACE TABLE nasty_tenant CHARACTER SET utf8mb4 AS "
                        + "SELECT CAST(? AS CHAR(60)) AS tenant, CURDATE() - INTERVAL 2 DAY AS day, 7 AS amount")
                .param(NASTY)
                .update();
        report("Nasty", figure(dataset("SELECT tenant, day, amount FROM nasty_tenant", tenant(), day(), amount())));
        pick(navigate(ReportsView.class), NASTY);
        follow(link("Nasty"));
        assertThat(sharing.picks.getLast()).isEqualTo(Scope.of(Scope.TENANT, Set.of(NASTY)));
        assertThat(text()).contains("7");
    }

    @Test
    void a_report_that_knows_no_tenants_says_so_and_opens_as_it_is() {
        report("Machines", figure(dataset("SELECT CURDATE() - INTERVAL 2 DAY AS day, 7 AS amount", day(), amount())));
        var view = navigate(ReportsView.class);
        settle();
        assertThat(cardText("Machines")).contains("7").doesNotContain("does not tell tenants apart");
        pick(view, HALDEN);
        assertThat(cardText("Machines"))
                .contains("This report does not tell tenants apart.")
                .doesNotContain("€");
        assertThat(link("Machines").getHref()).doesNotContain("tenant");
        assertThat(cardText("Committed use")).doesNotContain("does not tell tenants apart");
    }

    @Test
    void picking_another_tenant_on_the_report_keeps_what_else_was_chosen_there() {
        open(report("Cloud cost by service"), new TenantPick(HALDEN));
        settle();
        the(PeriodFilter.class).popover().open();
        test(option("Last 12 months")).click();
        settle();
        var period = the(PeriodFilter.class).getElement().getTextRecursively();
        the(TenantFilter.class).popover().open();
        test(option("Halden Retail")).click();
        settle();
        assertThat(the(PeriodFilter.class).getElement().getTextRecursively()).isEqualTo(period);
        assertThat(sharing.picks.getLast()).isEqualTo(Scope.of(Scope.TENANT, Set.of("Halden Retail")));
    }

    private void pick(ReportsView view, String tenant) {
        view.tenant.popover().open();
        test(option(tenant)).click();
        settle();
    }

    private void follow(RouterLink link) {
        var to = new Location(link.getHref());
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        settle();
    }

    private List<String> offered() {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("lk-option"))
                .map(button -> button.getElement().getTextRecursively())
                .toList();
    }

    private RouterLink link(String title) {
        return $(RouterLink.class).all().stream()
                .filter(link -> link.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String cardText(String title) {
        return $(ReportCard.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .filter(text -> text.contains(title))
                .findFirst()
                .orElseThrow();
    }

    /** The first figure of the report as its card writes it. */
    private String figureOf(String title, Scope scope) {
        var page = library.page(report(title)).orElseThrow();
        var tile = page.tiles().stream()
                .filter(Tile.Figure.class::isInstance)
                .map(Tile.Figure.class::cast)
                .findFirst()
                .orElseThrow();
        DateRange days = page.defaultPeriod().until(LocalDate.now(ZoneOffset.UTC));
        if (library.read(page.summary().id(), scope, days).orElseThrow().figure(tile)
                instanceof Outcome.Shown<FigureData>(var data)) {
            var numbers = new Numbers(new Words(), Locale.ENGLISH);
            return numbers.scaled(data.value(), Numbers.Scale.fitting(data.value()), tile.measure());
        }
        throw new AssertionError("nothing to show");
    }

    private static String elsewhere(String tenant) {
        return "SELECT '%s' AS tenant, CURDATE() - INTERVAL 2 DAY AS day, 7 AS amount".formatted(tenant);
    }

    private static Tile.Figure figure(DatasetId dataset) {
        return new Tile.Figure("Amount", 3, dataset, AMOUNT, Tile.Span.PERIOD);
    }

    private static Column tenant() {
        return Column.dimension("tenant", "Tenant");
    }

    private static Column day() {
        return Column.day("day", "Day");
    }

    private static Column amount() {
        return Column.measure("amount", "Amount", "€");
    }
}
