package dev.latchkey.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.verification.OnDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** I14: a guest receives, and reaches nothing by which one shares. */
@OnDatabase
@WithAnonymousUser
class GuestsReachTest extends SpringBrowserlessTest {

    /** Whoever adds a page decides here whether it is for guests. */
    private static final Set<String> THEIRS = Set.of("", "shared", "tasks", "tasks/:task");

    @Autowired
    People people;

    private Authentication nobody;

    @BeforeEach
    void lena_has_signed_in() {
        nobody = SecurityContextHolder.getContext().getAuthentication();
        SomePeople.signsIn(SomePeople.guest(people, "Lena Ortiz"));
    }

    /** Other pages are tried after this one, in the same application. */
    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.getContext().setAuthentication(nobody);
    }

    @Test
    void a_guest_reaches_what_is_shared_with_them_and_their_tasks_and_no_other_page() {
        var routes = RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(route -> !route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                .toList();
        assertThat(routes).extracting(route -> route.getTemplate()).containsAll(THEIRS);
        for (var route : routes) {
            UI.getCurrent()
                    .navigate(route.getTemplate()
                            .replaceAll(":[^/]+", UUID.randomUUID().toString()));
            var shown = getCurrentView().getClass().getSimpleName();
            if (THEIRS.contains(route.getTemplate())) {
                assertThat(shown).as(route.getTemplate()).isNotEqualTo("AccessDeniedView");
            } else {
                assertThat(shown).as(route.getTemplate()).isEqualTo("AccessDeniedView");
            }
        }
    }

    @Test
    void their_navigation_leads_to_what_is_theirs_and_they_begin_there() {
        UI.getCurrent().navigate("");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("GuestView");
        var frame = UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
        assertThat($(MenuBar.class).single().getItems().getFirst().getAriaLabel())
                .contains("Lena Ortiz, Guest");
        assertThat(frame.getTextRecursively())
                .contains("Shared with you", "Tasks")
                .doesNotContain("Reports", "Shared links", "Shared by you");
    }
}
