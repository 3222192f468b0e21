package dev.latchkey.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.local.demo.DemoReports;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = ReportsAlone.class)
@ContextConfiguration(initializers = ReportsDatabase.class)
class ReportLibraryTest {

    @Autowired
    ReportLibrary library;

    @Autowired
    Tenants tenants;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    final OrganisationId organisation =
            new OrganisationId(Generators.timeBasedEpochGenerator().generate());
    final AccountId creator = new AccountId(Generators.timeBasedEpochGenerator().generate());

    @BeforeEach
    void demo_reports() {
        ReportsDatabase.fill();
        new DemoReports(library).seed(organisation, creator);
    }

    @Test
    void the_reports_of_an_organisation_are_listed_page_by_page_and_searched() {
        assertThat(library.count(organisation, "")).isEqualTo(4);
        assertThat(library.list(organisation, "", 0, 3)).hasSize(3);
        assertThat(library.list(organisation, "", 3, 3)).hasSize(1);
        assertThat(library.list(organisation, "COST BY", 0, 9))
                .extracting(ReportSummary::title)
                .contains("Cloud cost by service");
        assertThat(library.list(organisation, "%", 0, 9)).isEmpty();
    }

    @Test
    void every_tile_of_the_demo_reports_has_something_to_show() {
        for (var summary : library.list(organisation, "", 0, 9)) {
            var page = library.page(summary.id()).orElseThrow();
            var reading = library.read(
                            summary.id(),
                            Scope.of(Scope.TENANT, Set.of("Halden Foods", "Grünwald Möbel")),
                            page.defaultPeriod().until(ReportsDatabase.TODAY))
                    .orElseThrow();
            for (var tile : page.tiles()) {
                switch (tile) {
                    case Tile.Figure figure ->
                        assertThat(reading.figure(figure)).isInstanceOf(Outcome.Shown.class);
                    case Tile.Chart chart -> assertThat(reading.chart(chart)).isInstanceOf(Outcome.Shown.class);
                    case Tile.Table table -> {
                        assertThat(reading.rows(table, TableOrder.BY_FIRST_MEASURE, 0, 50))
                                .isInstanceOf(Outcome.Shown.class);
                        assertThat(reading.total(table)).isInstanceOf(Outcome.Shown.class);
                    }
                    case Tile.Text text -> assertThat(text.text()).isNotBlank();
                }
            }
        }
    }

    @Test
    void a_deleted_report_is_gone_but_its_name_is_still_known() {
        var id = library.list(organisation, "", 0, 1).getFirst().id();
        library.delete(organisation, id);
        assertThat(library.page(id)).isEmpty();
        assertThat(library.find(organisation, id)).isEmpty();
        assertThat(library.find(List.of(id))).containsKey(id);
        assertThat(library.checkShareable(organisation, id, Scope.ALL)).isInstanceOf(Shareability.Gone.class);
    }

    @Test
    void another_organisation_reaches_neither_report_nor_dataset() {
        var other = new OrganisationId(Generators.timeBasedEpochGenerator().generate());
        var id = library.list(organisation, "", 0, 1).getFirst().id();
        var tiles = library.page(id).orElseThrow().tiles();
        assertThatThrownBy(() -> library.create(other, creator, "Theirs", "", Period.LAST_30_DAYS, tiles))
                .isInstanceOf(InvalidReport.class);
        assertThat(library.find(other, id)).isEmpty();
        assertThat(library.values(other, id, Scope.TENANT, "", 50)).isEmpty();
        assertThat(library.checkShareable(other, id, Scope.ALL)).isInstanceOf(Shareability.Gone.class);
    }

    @Test
    void the_owner_picks_among_the_tenants() {
        var id = library.list(organisation, "cost by service", 0, 1).getFirst().id();
        assertThat(library.values(organisation, id, Scope.TENANT, "", 50))
                .hasSize(14)
                .startsWith("Brightwater Clinics");
        assertThat(library.values(organisation, id, Scope.TENANT, "halden", 50))
                .containsExactly("Halden Foods", "Halden Retail");
        assertThat(library.values(organisation, id, Scope.TENANT, "", 3)).hasSize(3);
    }

    @Test
    void the_tenants_of_all_reports_are_found_together_by_what_is_typed() {
        assertThat(tenants.find(organisation, "", 50)).hasSize(14).startsWith("Brightwater Clinics");
        assertThat(tenants.find(organisation, "halden", 50)).containsExactly("Halden Foods", "Halden Retail");
        assertThat(tenants.find(organisation, "", 3)).hasSize(3);
        assertThat(tenants.find(organisation, "%", 50)).isEmpty();
        var other = new OrganisationId(Generators.timeBasedEpochGenerator().generate());
        assertThat(tenants.find(other, "", 50)).isEmpty();
    }

    @Test
    void it_is_known_which_reports_tell_tenants_apart() {
        var whole = library.addDataset(
                organisation,
                "Whole",
                DemoReports.SOURCE,
                "SELECT day, amount FROM cloud_cost",
                List.of(Column.day("day", "Day"), Column.measure("amount", "Cost", "€")));
        var figure = new Tile.Figure(
                "Cost", 3, whole, Measure.sum("Cost", "amount", "€", 0, Measure.Better.LOWER), Tile.Span.PERIOD);
        var machines = library.create(organisation, creator, "Machines", "", Period.LAST_30_DAYS, List.of(figure));
        var words = library.create(
                organisation, creator, "Words", "", Period.LAST_30_DAYS, List.of(new Tile.Text("Words", 12, "Only")));
        var cost =
                library.list(organisation, "cost by service", 0, 1).getFirst().id();
        assertThat(tenants.keptApartIn(List.of(machines, words, cost))).containsExactly(cost);
        assertThat(tenants.keptApartIn(List.of())).isEmpty();
    }

    @Test
    void times_are_kept_in_utc_wherever_the_program_runs() {
        var home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            var when = Instant.parse("2026-03-29T01:30:00.123456Z");
            var report = Report.create(organisation, creator, "Zoned", "", Period.THIS_YEAR, List.of(), when);
            reports.save(report);
            assertThat(reports.findByIdAndDeletedAtIsNull(report.id().value())
                            .orElseThrow()
                            .createdAt())
                    .isEqualTo(when);
            assertThat(jdbc.sql("SELECT CAST(created_at AS CHAR) FROM report WHERE id = ?")
                            .param(report.id().value().toString())
                            .query(String.class)
                            .single())
                    .isEqualTo("2026-03-29 01:30:00.123456");
        } finally {
            TimeZone.setDefault(home);
        }
    }
}
