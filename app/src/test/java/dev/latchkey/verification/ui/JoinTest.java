package dev.latchkey.verification.ui;

import static dev.latchkey.verification.ui.Recipient.on;
import static dev.latchkey.verification.ui.Recipient.opens;
import static dev.latchkey.verification.ui.Recipient.page;
import static dev.latchkey.verification.ui.Recipient.sees;
import static dev.latchkey.verification.ui.Recipient.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignInNow;
import dev.latchkey.verification.OnDatabase;
import dev.latchkey.verification.Scene;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.node.JsonNodeFactory;

/** W5: the page on which a recipient makes an account. */
@OnDatabase
@WithAnonymousUser
class JoinTest extends SpringBrowserlessTest {

    private static final String PASSWORD = "kelp-otter 42 harbour!";

    @Autowired
    Scene scene;

    @Autowired
    People people;

    /** A servlet container does that. */
    @MockitoBean
    SignInNow signInNow;

    private Scene.Shared shared;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.UK);
        shared = scene.share();
    }

    @Test
    void before_the_proof_nothing_is_said_of_accounts() {
        opens(shared.token());
        assertThat(page()).doesNotContain("Create an account");
        types(shared.email());
        assertThat(page()).doesNotContain("Create an account");
    }

    @Test
    void who_sees_the_report_makes_an_account_and_has_signed_in() {
        proves(shared);
        test(button("Create an account")).click();
        assertThat(page()).contains(shared.email(), "Averra Cloud").doesNotContain("Cloud cost");
        fills("lena");
        verify(signInNow).signIn(eq(people.called(shared.email()).orElseThrow()), any(), any());
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
        proves(shared);
        test(button("Create an account")).click();
        var step = on(JoinStep.class);
        step.username.setValue("mia.berg");
        step.password.setValue("Passw0rd!");
        sends();
        assertThat(step.name.getErrorMessage()).contains("Type the name");
        assertThat(step.password.getErrorMessage()).contains("first that are tried");
        assertThat(step.username.isInvalid()).isFalse();

        step.name.setValue("Lena Ortiz");
        step.password.setValue(PASSWORD);
        sends();
        assertThat(step.name.isInvalid()).isFalse();
        assertThat(step.password.isInvalid()).isFalse();
        assertThat(step.username.getErrorMessage()).isEqualTo("“mia.berg” is taken. Choose another one.");
        verifyNoInteractions(signInNow);
    }

    @Test
    void who_has_an_account_is_told_to_sign_in_and_can_go_back() {
        var email = "mia.berg@averra.example";
        var offered = scene.offer(email);
        proves(new Scene.Shared(offered, email, scene.token(offered)));
        assertThat(page()).contains("Something is offered to you");
        test(nativeButton("Create an account")).click();
        assertThat(page()).contains("There is an account with your address already");
        assertThat(sees(SubmittedForm.class)).isFalse();
        test(on(JoinStep.class).back).click();
        assertThat(sees(OfferStep.class)).isTrue();
    }

    @Test
    void a_link_that_ends_meanwhile_makes_no_account() {
        proves(shared);
        test(button("Create an account")).click();
        scene.revoke(shared);
        fills("lena");
        assertThat(page()).contains("This link is no longer valid");
        assertThat(people.called(shared.email())).isEmpty();
    }

    private void proves(Scene.Shared shared) {
        opens(shared.token());
        types(shared.email());
        types(scene.code(scene.newestAttempt(shared)));
    }

    private void fills(String name) {
        var step = on(JoinStep.class);
        step.username.setValue(name + "." + UUID.randomUUID().toString().substring(0, 8));
        step.name.setValue("Lena Ortiz");
        step.password.setValue(PASSWORD);
        sends();
    }

    private static void sends() {
        var form = on(SubmittedForm.class).getElement();
        form.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(form, "submit", JsonNodeFactory.instance.objectNode()));
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private NativeButton nativeButton(String text) {
        return $(NativeButton.class).withText(text).single();
    }
}
