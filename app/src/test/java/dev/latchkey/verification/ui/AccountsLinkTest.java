package dev.latchkey.verification.ui;

import static dev.latchkey.verification.ui.Recipient.on;
import static dev.latchkey.verification.ui.Recipient.opens;
import static dev.latchkey.verification.ui.Recipient.page;
import static dev.latchkey.verification.ui.Recipient.sees;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.latchkey.Latchkey;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene;
import dev.latchkey.verification.VerificationDatabase;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.node.JsonNodeFactory;

/** The page of a link that belongs to an account, or is offered to one. */
@SpringBootTest(classes = {Latchkey.class, Scene.class})
@ContextConfiguration(initializers = {VerificationDatabase.class, PolicyOnFile.class})
@WithAnonymousUser
class AccountsLinkTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private SignedIn lena;
    private Authentication nobody;

    @BeforeEach
    void lena_has_an_account() {
        nobody = SecurityContextHolder.getContext().getAuthentication();
        UI.getCurrent().setLocale(Locale.UK);
        lena = SomePeople.guest(people, "Lena Ortiz");
    }

    @AfterEach
    void everything_again() {
        nobodyIsSignedIn();
        PolicyOnFile.allowsEverything();
    }

    @Test
    void who_signs_out_leaves_nothing_open_in_the_browser() {
        var shared = scene.share(lena);
        SomePeople.signsIn(lena);
        visits(shared);
        assertThat(sees(ReportStep.class)).isTrue();
        signsOut();
        visits(shared);
        assertThat(page()).contains("This link belongs to an account").doesNotContain("Cloud cost");
    }

    @Test
    void who_signs_out_in_one_tab_while_another_one_opens_a_link_leaves_nothing_open_either() {
        var shared = scene.share(lena);
        SomePeople.signsIn(lena);
        visits(shared);
        var before = Recipient.request().getCookies();
        visits(scene.share(lena));
        assertThat(sees(ReportStep.class)).isTrue();
        // the answer to that tab is still on its way
        signsOut(before);
        visits(shared);
        assertThat(page()).contains("This link belongs to an account").doesNotContain("Cloud cost");
    }

    @Test
    void who_signs_in_after_another_sees_nothing_of_what_that_one_had_open() {
        var shared = scene.share(lena);
        SomePeople.signsIn(lena);
        visits(shared);
        SomePeople.signsIn(scene.mia());
        visits(shared);
        assertThat(page()).contains("belongs to another account").doesNotContain("Cloud cost");
        nobodyIsSignedIn();
        visits(shared);
        assertThat(page()).contains("This link belongs to an account").doesNotContain("Cloud cost");
    }

    @Test
    void whom_the_policy_does_not_let_in_any_more_is_told_so() {
        var shared = scene.share(lena);
        SomePeople.signsIn(lena);
        PolicyOnFile.says("- | - | \"REFUSED\" | null | null | []");
        visits(shared);
        assertThat(page())
                .contains("The sharing policy of Averra Cloud does not allow this account")
                .doesNotContain("another account", "Cloud cost");
    }

    @Test
    void what_opens_for_an_account_only_is_to_be_kept_there_unless_somebody_says_otherwise() {
        var shared = scene.share(Verification.ACCOUNT);
        proves(shared);
        assertThat(on(OfferStep.class).keep.getValue()).isTrue();
        on(OfferStep.class).keep.setValue(false);
        accepts();
        assertThat(page()).contains("This opens with an account only. Sign in or create an account first");
        on(OfferStep.class).keep.setValue(true);
        accepts();
        assertThat(page()).contains("Cloud cost by service");
    }

    @Test
    void what_a_mailbox_may_open_too_is_kept_only_where_somebody_says_so() {
        var email = "lena." + UUID.randomUUID() + "@halden.example";
        proves(offered(email));
        assertThat(on(OfferStep.class).keep.getValue()).isFalse();
    }

    @Test
    void what_somebody_has_signed_in_for_is_to_be_kept_in_that_account() {
        var email = "lena." + UUID.randomUUID() + "@halden.example";
        var shared = offered(email);
        opens(shared.token());
        Recipient.types(email);
        Recipient.types(scene.code(scene.newestAttempt(shared)));
        Recipient.keepCookies();
        test($(SignInButton.class).single()).click();
        SomePeople.signsIn(lena);
        visits(shared);
        assertThat(on(OfferStep.class).keep.getValue()).isTrue();

        proves(offered(email));
        assertThat(on(OfferStep.class).keep.getValue()).isFalse();
    }

    @Test
    void nobody_accepts_what_has_changed_since_they_read_it() {
        var email = "lena." + UUID.randomUUID() + "@halden.example";
        var grant = scene.offer(email);
        proves(new Scene.Shared(grant, email, scene.token(grant)));
        jdbc.sql("UPDATE access_grant SET expires_at = NOW(6) + INTERVAL 5 DAY WHERE id = ?")
                .param(grant.value())
                .update();
        accepts();
        assertThat(page()).contains("This has changed since you opened it").doesNotContain("Shared with you by");
        accepts();
        assertThat(sees(ReportStep.class)).isTrue();
    }

    @Test
    void an_account_that_the_policy_refuses_is_told_so() {
        var email = "lena." + UUID.randomUUID() + "@private.example";
        var grant = scene.offer(email);
        proves(new Scene.Shared(grant, email, scene.token(grant)));
        PolicyOnFile.says(
                "- | \"halden.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"CODE\",\"ACCOUNT\"]");
        on(OfferStep.class).keep.setValue(true);
        accepts();
        assertThat(page()).contains("The sharing policy does not allow the address of your account");
    }

    @Test
    void who_proves_themselves_goes_on_in_a_session_of_another_id() {
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        var before = request.getSession().getId();
        var shared = scene.share();
        opens(shared.token());
        Recipient.types(shared.email());
        assertThat(request.getSession().getId()).isEqualTo(before);
        Recipient.types(scene.code(scene.newestAttempt(shared)));
        assertThat(sees(ReportStep.class)).isTrue();
        assertThat(request.getSession().getId()).isNotEqualTo(before);
    }

    private void nobodyIsSignedIn() {
        SecurityContextHolder.getContext().setAuthentication(nobody);
    }

    private Scene.Shared offered(String email) {
        var grant = scene.offer(email);
        return new Scene.Shared(grant, email, scene.token(grant));
    }

    private void proves(Scene.Shared shared) {
        SomePeople.signsIn(lena);
        opens(shared.token());
        Recipient.types(shared.email());
        Recipient.types(scene.code(scene.newestAttempt(shared)));
    }

    /** As the form in the browser sends it. */
    private static void accepts() {
        var form = on(OfferStep.class).form.getElement();
        var sent = JsonNodeFactory.instance.objectNode();
        sent.putObject("event.detail").put("decision", "accept");
        form.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(form, "form-answer", sent));
        Recipient.keepCookies();
    }

    private static void visits(Scene.Shared shared) {
        UI.getCurrent().navigate("login");
        opens(shared.token());
        Recipient.keepCookies();
    }

    /** What is left of signing out when there is no web server. */
    private void signsOut() {
        signsOut(Recipient.request().getCookies());
    }

    private void signsOut(Cookie... sent) {
        var request = new MockHttpServletRequest();
        request.setCookies(sent);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        events.publishEvent(
                new LogoutSuccessEvent(SecurityContextHolder.getContext().getAuthentication()));
        nobodyIsSignedIn();
    }
}
