package dev.latchkey.reports.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.NewOrganisation;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.local.demo.DemoReports;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportsDatabase;
import dev.latchkey.reports.Scope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(classes = ReportPages.class)
@ContextConfiguration(initializers = ReportsDatabase.class)
@Import(ReportViewsTest.Sharing.class)
@ViewPackages(classes = ReportView.class)
@WithMockUser
class ReportViewsTest extends SpringBrowserlessTest {

    @Autowired
    ReportLibrary library;

    @Autowired
    People people;

    @Autowired
    Sharing sharing;

    @MockitoBean
    CurrentAccount account;

    private OrganisationId organisation;

    @BeforeEach
    void mia_is_signed_in() {
        ReportsDatabase.fillUntil(LocalDate.now());
        var name = "mia-" + UUID.randomUUID();
        organisation = people.found(new NewOrganisation(name, "https://averra.example", "Averra Cloud, Hamburg"));
        var mia = people.register(new NewAccount(
                organisation,
                name,
                name + "@averra.example",
                "Mia Berg",
                "password",
                Locale.ENGLISH,
                ZoneId.of("UTC")));
        when(account.get()).thenReturn(people.find(mia).orElseThrow());
        new DemoReports(library).seed(organisation, mia);
    }

    @Test
    void every_report_has_a_card_that_leads_to_it() {
        navigate(ReportsView.class);
        assertThat($(RouterLink.class).all())
                .extracting(RouterLink::getText)
                .containsExactly(
                        "Cloud cost by service", "Committed use", "Unit cost and efficiency", "Where the money goes");
        settle();
        assertThat($(MiniChart.class).all()).hasSize(4);
    }

    @Test
    void searching_leaves_what_fits_and_says_when_nothing_does() {
        var view = navigate(ReportsView.class);
        test(view.search).setValue("COMMITTED");
        assertThat($(RouterLink.class).all()).extracting(RouterLink::getText).containsExactly("Committed use");
        test(view.search).setValue("nowhere");
        assertThat($(RouterLink.class).all()).isEmpty();
        assertThat(view.getElement().getTextRecursively()).contains("No report found", "nowhere");
    }

    @Test
    void a_report_stands_at_once_and_fills_tile_by_tile() {
        open("Cloud cost by service");
        assertThat(busy()).hasSize(7);
        settle();
        assertThat(busy()).isEmpty();
        assertThat($(FigureTile.class).first().getElement().getTextRecursively())
                .contains("Total cost");
        assertThat($(EChart.class).all()).hasSize(2);
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(8);
    }

    @Test
    void picking_a_tenant_cuts_the_page_and_what_is_offered_for_sharing() {
        open("Cloud cost by service");
        settle();
        assertThat(sharing.picks).contains(Scope.ALL);
        var all = text();
        var tenant = the(TenantFilter.class);
        tenant.popover().open();
        test(option("Halden Foods")).click();
        settle();
        assertThat(sharing.picks.getLast()).isEqualTo(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        assertThat(text()).contains("Halden Foods").isNotEqualTo(all);
    }

    @Test
    void a_list_filter_takes_away_what_was_not_ticked_and_says_where_it_cannot() {
        open("Cloud cost by service");
        settle();
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(8);
        var service = $(DimensionFilter.class).all().stream()
                .filter(filter -> filter.getElement().getTextRecursively().startsWith("Service"))
                .findFirst()
                .orElseThrow();
        service.popover().open();
        test(option("Compute")).click();
        test(option("Databases")).click();
        settle();
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(2);
        assertThat(service.getElement().getTextRecursively()).contains("2 chosen");
        // the budget is not kept by service
        assertThat(text()).contains("Not filtered by Service");
        test(option("All")).click();
        settle();
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(8);
        assertThat(text()).doesNotContain("Not filtered by");
    }

    @Test
    void another_period_changes_this_view_and_not_the_report() {
        open("Cloud cost by service");
        settle();
        var before = text();
        the(PeriodFilter.class).popover().open();
        test(option("Last 12 months")).click();
        settle();
        assertThat(text()).isNotEqualTo(before);
        open("Cloud cost by service");
        settle();
        assertThat(text()).contains(the(PeriodFilter.class).getElement().getTextRecursively());
    }

    private void open(String title) {
        navigate(
                ReportView.class,
                Map.of(ReportView.REPORT, report(title).value().toString()));
    }

    private ReportId report(String title) {
        return library.list(organisation, title, 0, 1).getFirst().id();
    }

    private List<TileView> busy() {
        return $(TileView.class).all().stream()
                .filter(tile -> tile.getElement().hasAttribute("aria-busy"))
                .toList();
    }

    private String text() {
        return $(ReportPanel.class).single().getElement().getTextRecursively();
    }

    private <T extends Component> T the(Class<T> type) {
        return $(type).single();
    }

    private NativeButton option(String words) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** Until nothing is being read any more. */
    private void settle() {
        await().pollInSameThread().atMost(30, SECONDS).until(() -> {
            roundTrip();
            return busy().isEmpty() && $(ReportCard.class).all().stream().allMatch(ReportCard::isRead);
        });
    }

    @TestConfiguration
    static class Sharing {

        final List<Scope> picks = new ArrayList<>();

        @Bean
        ReportAction share() {
            return (report, pick) -> {
                picks.add(pick);
                return new NativeButton("Share");
            };
        }
    }
}
