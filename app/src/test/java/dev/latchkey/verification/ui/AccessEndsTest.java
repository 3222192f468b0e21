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
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.verification.OnDatabase;
import dev.latchkey.verification.Scene;
import dev.latchkey.verification.VerificationDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

@OnDatabase
@WithAnonymousUser
class AccessEndsTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    private Scene.Shared shared;

    @BeforeEach
    void somebodyLooks() {
        UI.getCurrent().setLocale(Locale.UK);
        shared = scene.share(Duration.ofHours(1));
        opens(shared.token());
        types(shared.email());
        types(scene.code(scene.newestAttempt(shared)));
        assertThat(sees(ReportStep.class)).isTrue();
    }

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void revoked_the_report_leaves_the_page_and_the_link_is_no_longer_valid() {
        scene.revoke(shared);
        closes("Your access has ended");
        assertThat(page()).contains("Mia Berg", "mia.berg@averra.example");
        notValidNow();
    }

    @Test
    void what_somebody_had_to_approve_as_it_is_cannot_be_asked_for_longer() {
        assertThat(on(ReportStep.class).moreTime.isVisible()).isTrue();
        jdbc.sql("""
                        UPDATE access_grant
                        SET approval_asked_at = NOW(6), approval_given_at = NOW(6), expires_at = NOW(6) + INTERVAL 2 HOUR
                        WHERE id = ?
                        """).param(shared.grant().value()).update();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            assertThat(on(ReportStep.class).moreTime.isVisible()).isFalse();
        });
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(on(ReportStep.class).moreTime.isVisible()).isFalse();
    }

    @Test
    void expired_the_report_leaves_the_page_and_the_link_is_no_longer_valid() {
        VerificationDatabase.letPass(Duration.ofMinutes(61));
        closes("The time agreed for it is over");
        notValidNow();
    }

    @Test
    void with_a_new_link_the_old_page_points_to_the_newest_mail() {
        scene.renew(shared);
        closes("Look for the newest email from Averra Cloud");
        notValidNow();
    }

    @Test
    void who_signs_out_can_come_back_with_a_new_code() {
        on(ReportStep.class).leave.click();
        assertThat(page()).contains("You have signed out").doesNotContain("Cloud cost by service");
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(sees(AddressStep.class)).isTrue();
    }

    @Test
    void a_link_that_ends_while_the_code_is_typed_is_no_longer_valid() {
        var other = scene.share();
        opens(other.token());
        types(other.email());
        var code = scene.code(scene.newestAttempt(other));
        scene.revoke(other);
        types(code);
        assertThat(page()).contains("This link is no longer valid").doesNotContain("Averra", other.email());
    }

    @Test
    void neither_a_recipient_nor_a_stranger_reaches_any_other_page() {
        var routes = RouteConfiguration.forSessionScope().getAvailableRoutes();
        assertThat(routes).hasSizeGreaterThan(3);
        for (var route : routes) {
            var address =
                    route.getTemplate().replaceAll(":[^/]+", UUID.randomUUID().toString());
            if (route.getNavigationTarget() == NewPasswordView.class) {
                UI.getCurrent().navigate(address);
                assertThat(page()).contains("no longer works").doesNotContain("Averra");
            } else if (route.getNavigationTarget() != RecipientView.class) {
                UI.getCurrent().navigate(address);
                assertThat(getCurrentView().getClass().getSimpleName())
                        .as(address)
                        .isEqualTo("LoginView");
            }
        }
    }

    private void closes(String why) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            // the page is changed by whoever looks after open ones, and perhaps just now
            assertThat(page()).contains(why).doesNotContain("Cloud cost by service");
            assertThat(sees(ReportStep.class)).isFalse();
        });
    }

    private void notValidNow() {
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(page()).contains("This link is no longer valid").doesNotContain("Averra", "Mia", "Cloud cost");
    }
}
