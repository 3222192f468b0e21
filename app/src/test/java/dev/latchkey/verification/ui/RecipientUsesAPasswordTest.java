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
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.OnDatabase;
import dev.latchkey.verification.Scene;
import dev.latchkey.verification.VerificationDatabase;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** I4, I12 as the recipient sees it. */
@OnDatabase
@WithAnonymousUser
class RecipientUsesAPasswordTest extends SpringBrowserlessTest {

    private static final String GOOD = "maple-42 canoe!";

    @Autowired
    Scene scene;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.UK);
    }

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void the_first_visit_proves_the_mailbox_and_chooses_and_later_ones_type() {
        var shared = scene.share(Verification.PASSWORD);
        chooses(shared);
        assertThat(page()).contains("Cloud cost by service", "Shared with you by Mia Berg");
        Recipient.request().setCookiesInt(new Cookie[0]);
        opens(shared.token());
        assertThat(page())
                .contains("Type the password", "Averra Cloud")
                .doesNotContain("Cloud cost", "Mia", shared.email());
        types("wrong-1!");
        assertThat(page()).contains("That is not the password.");
        types(GOOD);
        assertThat(page()).contains("Cloud cost by service");
    }

    @Test
    void what_is_wrong_with_a_password_is_named() {
        var shared = scene.share(Verification.PASSWORD);
        provesMailbox(shared);
        types("abc");
        assertThat(page())
                .contains("It has fewer than 8 characters.", "There is no digit in it.", "None of ! # $ % @ is in it.")
                .doesNotContain("Cloud cost");
    }

    @Test
    void who_has_forgotten_it_chooses_another_by_mail() {
        var shared = scene.share(Verification.PASSWORD);
        chooses(shared);
        Recipient.request().setCookiesInt(new Cookie[0]);
        opens(shared.token());
        test($(NativeButton.class).withText("Forgot your password?").single()).click();
        assertThat(page()).contains("is on its way to the address").doesNotContain(shared.email());
        Recipient.keepCookies();
        test($(NativeButton.class).withText("Forgot your password?").single()).click();
        assertThat(page()).contains("The next email can be sent in");
        var mailed = "s/" + shared.token() + "/password/" + scene.newPasswordToken(scene.newestAttempt(shared));
        UI.getCurrent().navigate(mailed);
        assertThat(page()).contains("Choose a new password", "Averra Cloud").doesNotContain("Cloud cost");
        types("harbour#7 lights");
        opens(shared.token());
        assertThat(page()).contains("Cloud cost by service");
        UI.getCurrent().navigate(mailed);
        assertThat(page()).contains("no longer works").doesNotContain("Averra");
    }

    @Test
    void an_open_link_opens_with_a_click() {
        var shared = scene.share(Verification.LINK);
        opens(shared.token());
        assertThat(page()).contains("anyone who has it").doesNotContain("Cloud cost", "Mia", shared.email());
        test(on(AnyoneStep.class).open).click();
        assertThat(page()).contains("Cloud cost by service");
    }

    @Test
    void another_part_of_the_data_is_shown_at_once_on_the_open_page() {
        var shared = scene.share();
        opens(shared.token());
        types(shared.email());
        types(scene.code(scene.newestAttempt(shared)));
        var step = on(ReportStep.class);
        var other = Scope.of(Scope.TENANT, Set.of("Vestra Retail"));
        scene.edit(
                shared,
                now -> new GrantSettings(now.address(), now.recipient(), other, now.verification(), now.expiresAt()));
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            VaadinSession.getCurrent().unlock();
            VaadinSession.getCurrent().lock();
            assertThat(on(ReportStep.class)).isNotSameAs(step);
        });
        assertThat(sees(EndStep.class)).isFalse();
    }

    private void chooses(Scene.Shared shared) {
        provesMailbox(shared);
        types(GOOD);
    }

    private void provesMailbox(Scene.Shared shared) {
        opens(shared.token());
        types(shared.email());
        types(scene.code(scene.newestAttempt(shared)));
        assertThat(page()).contains("Choose a password").doesNotContain("Cloud cost");
    }
}
