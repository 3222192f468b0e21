package dev.latchkey.verification.ui;

import static dev.latchkey.verification.ui.Recipient.on;
import static dev.latchkey.verification.ui.Recipient.opens;
import static dev.latchkey.verification.ui.Recipient.page;
import static dev.latchkey.verification.ui.Recipient.sees;
import static dev.latchkey.verification.ui.Recipient.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.verification.OnDatabase;
import dev.latchkey.verification.Scene;
import dev.latchkey.verification.VerificationDatabase;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@OnDatabase
@WithAnonymousUser
class RecipientSignsInTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    private Scene.Shared shared;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.UK);
        shared = scene.share();
    }

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void a_recipient_proves_the_mailbox_and_sees_the_report() {
        opens(shared.token());
        types(shared.email());
        assertThat(page()).contains("Enter the code we sent you", shared.email());
        types(scene.code(scene.newestAttempt(shared)));
        assertThat(page()).contains("Cloud cost by service", "Shared with you by Mia Berg", "until ", "as of ");
        assertThat(sees(StepForm.class)).isFalse();
    }

    @Test
    void before_the_proof_the_page_says_whose_it_is_and_nothing_of_what_is_shared() {
        opens(shared.token());
        var before = page();
        types(Scene.STRANGER);
        for (var shown : new String[] {before, page()}) {
            assertThat(shown)
                    .contains("Averra Cloud")
                    .doesNotContain(
                            "Cloud cost",
                            "Mia",
                            shared.token(),
                            shared.email(),
                            shared.grant().value().toString());
        }
    }

    @Test
    void a_stranger_reads_word_for_word_what_a_recipient_reads() {
        assertThat(walk(Scene.STRANGER)).isEqualTo(walk(shared.email()));
    }

    private String walk(String address) {
        UI.getCurrent().navigate("login");
        Recipient.request().setCookiesInt(null);
        VaadinSession.getCurrent().setAttribute(key(), null);
        var read = new StringBuilder();
        opens(shared.token());
        types(address);
        read.append(page());
        var attempt = scene.newestAttempt(shared);
        types("1234");
        read.append(page());
        for (int i = 0; i < 6; i++) {
            types(scene.wrongCode(attempt));
            read.append(page());
        }
        return read.toString().replace(address, "…").replaceAll("\\b\\d{2,3}\\b", "#");
    }

    private String key() {
        return Waiting.class.getName() + "." + shared.token();
    }

    @Test
    void what_is_no_address_is_named_and_stays_to_be_corrected() {
        opens(shared.token());
        types("lena@halden");
        assertThat(on(AddressStep.class).address.getErrorMessage()).contains("no complete email address");
        assertThat(on(AddressStep.class).address.isInvalid()).isTrue();
        types(shared.email());
        assertThat(sees(CodeStep.class)).isTrue();
    }

    @Test
    void a_wrong_code_says_how_many_tries_are_left_and_five_spend_it() {
        asks();
        var wrong = scene.wrongCode(scene.newestAttempt(shared));
        types(wrong);
        assertThat(problem()).contains("4 tries are left");
        types("12 34");
        assertThat(problem()).contains("8 digits");
        for (int i = 0; i < 3; i++) {
            types(wrong);
        }
        assertThat(problem()).contains("One try is left");
        types(wrong);
        assertThat(problem()).contains("no longer works");
    }

    @Test
    void a_new_code_can_be_sent_after_a_minute_and_the_earlier_one_no_longer_works() {
        asks();
        var earlier = scene.code(scene.newestAttempt(shared));
        assertThat(page()).contains("send a new code in ");
        VerificationDatabase.letPass(Duration.ofSeconds(61));
        // as the countdown tells it
        on(CodeStep.class).askAgainIn(Duration.ZERO);
        test(on(CodeStep.class).again).click();
        assertThat(page()).contains("The earlier one no longer works");
        types(earlier);
        assertThat(problem()).contains("tries are left");
        types(scene.code(scene.newestAttempt(shared)));
        assertThat(sees(ReportStep.class)).isTrue();
    }

    @Test
    void a_page_loaded_anew_still_awaits_the_code() {
        asks();
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(page()).contains("Enter the code we sent you", shared.email());
        types(scene.code(scene.newestAttempt(shared)));
        assertThat(sees(ReportStep.class)).isTrue();
    }

    @Test
    void the_address_can_be_changed_and_the_same_one_again_needs_no_new_code() {
        asks();
        var attempt = scene.newestAttempt(shared);
        test(on(CodeStep.class).change).click();
        assertThat(on(AddressStep.class).address.getValue()).isEqualTo(shared.email());
        types(shared.email());
        assertThat(scene.newestAttempt(shared)).isEqualTo(attempt);
        types(scene.code(attempt));
        assertThat(sees(ReportStep.class)).isTrue();
    }

    @Test
    void a_browser_that_has_proven_itself_comes_back_without_a_code() {
        asks();
        types(scene.code(scene.newestAttempt(shared)));
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(sees(ReportStep.class)).isTrue();
    }

    @Test
    void the_cookie_is_for_the_server_alone_and_holds_as_long_as_the_visit() {
        asks();
        var cookie = Recipient.cookie("latchkey-visit");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(12 * 60 * 60);
    }

    @Test
    void whoever_is_unproven_keeps_a_session_for_minutes_and_who_is_proven_until_the_visit_ends() {
        opens(shared.token());
        assertThat(sessionSeconds()).isEqualTo(5 * 60);
        types(shared.email());
        assertThat(sessionSeconds()).isBetween(9 * 60, 10 * 60);
        types(scene.code(scene.newestAttempt(shared)));
        assertThat(sessionSeconds()).isBetween(11 * 60 * 60, 12 * 60 * 60);
        test(on(ReportStep.class).leave).click();
        assertThat(sessionSeconds()).isEqualTo(5 * 60);
    }

    @Test
    void a_german_browser_is_answered_in_german() {
        UI.getCurrent().setLocale(Locale.GERMANY);
        opens(shared.token());
        assertThat(page()).contains("Anmelden", "Ihre E-Mail-Adresse", "Code anfordern");
    }

    private void asks() {
        opens(shared.token());
        types(shared.email());
        assertThat(sees(CodeStep.class)).isTrue();
    }

    private static String problem() {
        return on(CodeStep.class).problem.getText();
    }

    private static int sessionSeconds() {
        return VaadinSession.getCurrent().getSession().getMaxInactiveInterval();
    }
}
