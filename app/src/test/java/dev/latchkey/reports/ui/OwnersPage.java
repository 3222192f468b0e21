package dev.latchkey.reports.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.NewOrganisation;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.local.demo.DemoReports;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.DatasetId;
import dev.latchkey.reports.Period;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportsDatabase;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Mia is signed in, and her organisation has the demo's reports. */
@SpringBootTest(classes = ReportPages.class)
@ContextConfiguration(initializers = ReportsDatabase.class)
@Import(OwnersPage.Sharing.class)
@WithMockUser
abstract class OwnersPage extends SpringBrowserlessTest {

    @Autowired
    ReportLibrary library;

    @Autowired
    People people;

    @Autowired
    Sharing sharing;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    CurrentAccount account;

    OrganisationId organisation;
    AccountId mia;

    @BeforeEach
    void mia_is_signed_in() {
        ReportsDatabase.fillUntil(LocalDate.now());
        var name = "mia-" + UUID.randomUUID();
        organisation = people.found(new NewOrganisation(name, "https://averra.example", "Averra Cloud, Hamburg"));
        mia = people.register(new NewAccount(
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

    /** A report of tiles over a query of the test's own. */
    ReportId report(String title, Tile... tiles) {
        return library.create(organisation, mia, title, "", Period.LAST_30_DAYS, List.of(tiles));
    }

    DatasetId dataset(String query, Column... columns) {
        return library.addDataset(
                organisation, "Dataset " + UUID.randomUUID(), DemoReports.SOURCE, query, List.of(columns));
    }

    void switchOff(AccountId someone) {
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(someone.value())
                .update();
    }

    ReportView open(String title) {
        return open(report(title), TenantPick.ALL);
    }

    ReportView open(ReportId report, TenantPick pick) {
        UI.getCurrent().navigate(ReportView.class, ReportView.of(report), pick.query());
        return the(ReportView.class);
    }

    ReportId report(String title) {
        return library.list(organisation, title, 0, 1).getFirst().id();
    }

    List<TileView> busy() {
        return $(TileView.class).all().stream()
                .filter(tile -> tile.getElement().hasAttribute("aria-busy"))
                .toList();
    }

    String text() {
        return $(ReportPanel.class).single().getElement().getTextRecursively();
    }

    <T extends Component> T the(Class<T> type) {
        return $(type).single();
    }

    NativeButton option(String words) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** Until nothing is being read any more. */
    void settle() {
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
