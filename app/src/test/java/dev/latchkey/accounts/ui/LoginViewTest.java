package dev.latchkey.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.latchkey.accounts.AccountsAlone;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = AccountsAlone.class)
@ContextConfiguration(initializers = AccountsAlone.Database.class)
@WithAnonymousUser
class LoginViewTest extends SpringBrowserlessTest {

    @Test
    void browsers_know_what_to_fill_in_where() {
        var view = navigate(LoginView.class);
        assertThat(view.username.getElement().getAttribute("autocomplete")).isEqualTo("username");
        assertThat(view.password.getElement().getAttribute("autocomplete")).isEqualTo("current-password");
        assertThat(view.username.getElement().getAttribute("name")).isEqualTo("username");
        assertThat(view.username.isAutofocus()).isTrue();
        assertThat(view.problem.getElement().getTextRecursively()).isEmpty();
    }

    @Test
    void a_wrong_try_says_what_to_check() {
        assertThat(problem(Map.of("problem", "wrong"))).contains("capitals count");
    }

    @Test
    void too_many_tries_say_how_long_to_wait() {
        assertThat(problem(Map.of("problem", "wait", "minutes", "12"))).contains("again in 12 minutes");
        assertThat(problem(Map.of("problem", "wait", "minutes", "1"))).contains("again in one minute");
        assertThat(problem(Map.of("problem", "wait", "minutes", "<b>{0}</b>"))).contains("again in one minute");
    }

    @Test
    void an_address_that_somebody_made_up_shows_nothing() {
        assertThat(problem(Map.of("problem", "<img src=x>"))).isEmpty();
    }

    private String problem(Map<String, String> parameters) {
        UI.getCurrent().navigate(LoginView.PATH, QueryParameters.simple(parameters));
        return ((LoginView) getCurrentView()).problem.getElement().getTextRecursively();
    }
}
