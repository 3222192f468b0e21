package dev.latchkey.verification.ui;

import static dev.latchkey.verification.ui.Recipient.on;
import static dev.latchkey.verification.ui.Recipient.opens;
import static dev.latchkey.verification.ui.Recipient.page;
import static dev.latchkey.verification.ui.Recipient.sees;
import static dev.latchkey.verification.ui.Recipient.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.reports.Choice;
import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.Filter;
import dev.latchkey.reports.KeptChoices;
import dev.latchkey.reports.Period;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.Verification;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.Doors;
import dev.latchkey.verification.OnDatabase;
import dev.latchkey.verification.Scene;
import dev.latchkey.verification.VerificationDatabase;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.support.TransactionTemplate;

/** I14: a recipient's filters and sign-ins are theirs. */
@OnDatabase
@WithAnonymousUser
class OwnPageTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    KeptChoices kept;

    @Autowired
    OwnDesk desk;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.UK);
    }

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void filters_are_there_again_in_another_browser_and_nobody_elses_view_changes() {
        var lena = scene.share();
        var noor = scene.share();
        signsIn(lena);
        chooses("Last 12 months");
        ticks("Service", "Compute");
        assertThat(resetOffered()).isTrue();
        written(lena);
        Recipient.request().setCookiesInt(new Cookie[0]);
        signsIn(lena);
        assertThat(chip("Service")).contains("Compute");
        assertThat(resetOffered()).isTrue();
        Recipient.request().setCookiesInt(new Cookie[0]);
        signsIn(noor);
        assertThat(chip("Service")).contains("All");
        assertThat(resetOffered()).isFalse();
    }

    @Test
    void reset_brings_back_the_page_as_it_was_made_for_good() {
        var lena = scene.share();
        signsIn(lena);
        var dates = chip("Dates");
        chooses("Last 12 months");
        ticks("Service", "Compute");
        assertThat(chip("Dates")).isNotEqualTo(dates);
        written(lena);
        test($(Button.class).withText("Reset filters").single()).click();
        assertThat(chip("Dates")).isEqualTo(dates);
        assertThat(chip("Service")).contains("All");
        assertThat(resetOffered()).isFalse();
        await().atMost(Duration.ofSeconds(10)).until(() -> rows(lena) == 0);
    }

    @Test
    void filters_go_with_the_access() {
        var lena = scene.share();
        var noor = scene.share();
        keep(lena, new Choice(Period.LAST_12_MONTHS, null, Filter.NONE));
        keep(noor, new Choice(Period.LAST_12_MONTHS, null, Filter.NONE));
        scene.revoke(lena);
        scene.closeAccess(lena);
        assertThat(rows(lena)).isZero();
        assertThat(rows(noor)).isEqualTo(1);
    }

    @Test
    void filters_that_are_set_while_the_link_becomes_somebody_elses_are_not_theirs() {
        var lena = scene.share();
        var page = (Door.Open) doors.at(lena.token(), scene.signIn(lena));
        var grant = page.grant();
        var filters = desk.filters(
                grant, () -> doors.stillOpen(page.proof(), grant.linkVersion()).map(OpenGrant::scope));
        transaction.executeWithoutResult(begun -> {
            scene.readdress(lena);
            filters.keep(new Choice(Period.LAST_12_MONTHS, null, Filter.NONE));
        });
        await().atMost(Duration.ofSeconds(10))
                .until(() -> kept.of(lena.grant().value(), report(lena)).isNone());
        assertThat(rows(lena)).isZero();
    }

    @Test
    void what_means_nothing_any_more_is_left_out() {
        var lena = scene.share();
        keep(
                lena,
                new Choice(
                        null,
                        new DateRange(LocalDate.now(), LocalDate.now().plusYears(9)),
                        new Filter(Map.of("gone", Set.of("x"), Scope.TENANT, Set.of("Nobody Ltd")))));
        signsIn(lena);
        assertThat(sees(ReportStep.class)).isTrue();
        assertThat(resetOffered()).isFalse();
        assertThat(page()).doesNotContain("Nobody Ltd");
        jdbc.sql(
                        "UPDATE kept_filter SET chosen = '{\"period\": \"SOON\", \"filter\": {\"service\": null}}' WHERE reader = ?")
                .param(lena.grant().value())
                .update();
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(sees(ReportStep.class)).isTrue();
        assertThat(resetOffered()).isFalse();
    }

    @Test
    void a_tenant_that_is_no_longer_shared_leaves_the_filter() {
        var lena = scene.share();
        scene.edit(lena, now -> scope(now, Set.of("Halden Foods", "Vestra Retail")));
        keep(lena, new Choice(null, null, new Filter(Map.of(Scope.TENANT, Set.of("Halden Foods", "Averra Internal")))));
        signsIn(lena);
        assertThat(chip("Tenant")).contains("Halden Foods").doesNotContain("chosen");
        assertThat(resetOffered()).isTrue();
    }

    @Test
    void of_a_link_for_anyone_no_filters_are_kept() {
        var anyone = scene.share(Verification.LINK);
        keep(anyone, new Choice(Period.LAST_12_MONTHS, null, Filter.NONE));
        opens(anyone.token());
        test(on(AnyoneStep.class).open).click();
        assertThat(resetOffered()).isFalse();
        ticks("Service", "Compute");
        assertThat(kept.of(anyone.grant().value(), report(anyone)).filter()).isEqualTo(Filter.NONE);
    }

    @Test
    void they_see_where_they_are_signed_in_and_sign_out_everywhere_else() {
        var lena = scene.share();
        scene.signIn(lena);
        signsIn(lena);
        test(on(ReportStep.class).signIns).click();
        var dialog = $(SignInsDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("This browser", "Signed in", "Code by email", "Network")
                .doesNotContain("!{");
        test(dialog.elsewhere).click();
        assertThat(dialog.elsewhere.isVisible()).isFalse();
        assertThat(dialog.getElement().getTextRecursively()).contains("This browser");
        assertThat(sees(ReportStep.class)).isTrue();
        scene.revoke(lena);
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            assertThat(sees(ReportStep.class)).isFalse();
        });
        assertThat(dialog.isOpened()).as("it leaves with the page").isFalse();
    }

    @Test
    void a_browser_that_is_signed_out_from_elsewhere_shows_nothing_more() {
        var lena = scene.share();
        signsIn(lena);
        jdbc.sql("DELETE FROM visit_grant WHERE grant_id = ?")
                .param(lena.grant().value())
                .update();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            assertThat(page()).contains("from another browser");
        });
        assertThat(page()).doesNotContain("Cloud cost by service");
    }

    private void signsIn(Scene.Shared shared) {
        opens(shared.token());
        types(shared.email());
        types(scene.code(scene.newestAttempt(shared)));
        assertThat(sees(ReportStep.class)).isTrue();
    }

    private static GrantSettings scope(GrantSettings now, Set<String> tenants) {
        return new GrantSettings(
                now.address(), now.recipient(), Scope.of(Scope.TENANT, tenants), now.verification(), now.expiresAt());
    }

    private void keep(Scene.Shared shared, Choice choice) {
        kept.keep(shared.grant().value(), report(shared), choice, () -> true);
        written(shared);
    }

    private void written(Scene.Shared shared) {
        await().atMost(Duration.ofSeconds(10)).until(() -> rows(shared) == 1);
    }

    private int rows(Scene.Shared shared) {
        return jdbc.sql("SELECT COUNT(*) FROM kept_filter WHERE reader = ?")
                .param(shared.grant().value())
                .query(Integer.class)
                .single();
    }

    private ReportId report(Scene.Shared shared) {
        return new ReportId(jdbc.sql("SELECT report FROM access_grant WHERE id = ?")
                .param(shared.grant().value())
                .query(UUID.class)
                .single());
    }

    private void chooses(String period) {
        find("Dates").popover().open();
        option(period);
    }

    private void ticks(String dimension, String value) {
        find(dimension).popover().open();
        option(value);
        find(dimension).popover().close();
    }

    private void option(String words) {
        test($(NativeButton.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private FilterChip find(String label) {
        return $(FilterChip.class).all().stream()
                .filter(chip -> chip.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private String chip(String label) {
        return find(label).getElement().getTextRecursively();
    }

    private boolean resetOffered() {
        return $(Button.class).withText("Reset filters").exists();
    }
}
