package dev.latchkey.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.latchkey.accounts.AccountsAlone;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = AccountsAlone.class)
@ContextConfiguration(initializers = AccountsAlone.Database.class)
@Import(FrameTest.Parts.class)
@WithMockUser
class FrameTest extends SpringBrowserlessTest {

    @Autowired
    SomeUser user;

    @BeforeEach
    void pages() {
        user.face = Optional.of(new CurrentUser.Face("Mia Berg", "Averra Cloud"));
    }

    @Test
    void the_frame_says_who_has_signed_in_and_where_one_can_go() {
        navigate(CalmView.class);
        assertThat(page()).contains("calm", "Skip to the content");
        assertThat($(MenuBar.class).single().getItems().getFirst().getAriaLabel())
                .contains("Mia Berg, Averra Cloud");
        assertThat(html()).contains("<nav", "<main", "aria-label=\"Navigation\"", "aria-current=\"page\"");
    }

    @Test
    void the_bare_address_leads_to_the_first_place() {
        UI.getCurrent().navigate("");
        assertThat(getCurrentView()).isInstanceOf(CalmView.class);
    }

    @Test
    void an_address_that_leads_nowhere_says_so_inside_the_frame() {
        UI.getCurrent().navigate("no/such/place");
        assertThat(page()).contains("There is nothing at this address").doesNotContain("no/such/place");
        assertThat(html()).contains("<nav");
    }

    @Test
    void somebody_from_outside_gets_no_navigation_with_it() {
        user.face = Optional.empty();
        UI.getCurrent().navigate("no/such/place");
        assertThat(page()).contains("There is nothing at this address");
        assertThat(html()).doesNotContain("<nav");
    }

    @Test
    void a_failure_gives_a_number_and_no_stack_trace() {
        UI.getCurrent().navigate("broken");
        assertThat(page()).containsPattern("ask for help: [0-9a-f]{8}").doesNotContain("secret cause", "Exception");
    }

    @Test
    void a_closed_page_says_that_it_is_closed() {
        UI.getCurrent().navigate("closed");
        assertThat(page()).contains("This page is not open to you").doesNotContain("treasure");
    }

    private static String page() {
        return frame().getTextRecursively();
    }

    private static String html() {
        return frame().getOuterHTML();
    }

    private static Element frame() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
    }

    /** Stands in for whoever has signed in. */
    static class SomeUser implements CurrentUser {

        Optional<Face> face = Optional.empty();

        @Override
        public Optional<Face> face() {
            return face;
        }

        @Override
        public void signOut() {
            face = Optional.empty();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        @Primary
        SomeUser someUser() {
            return new SomeUser();
        }

        /** Registered here, and not at the start, or the local run would have them too. */
        @Bean
        VaadinServiceInitListener views() {
            return service -> {
                var routes = RouteConfiguration.forApplicationScope();
                routes.setAnnotatedRoute(CalmView.class);
                routes.setAnnotatedRoute(BrokenView.class);
                routes.setAnnotatedRoute(ClosedView.class);
            };
        }

        @Bean
        NavigationEntry calm() {
            return new NavigationEntry("shell.claim", Icons.CHART, CalmView.class, 10);
        }
    }

    @Route(value = "calm", registerAtStartup = false)
    @PermitAll
    static class CalmView extends Div {
        CalmView() {
            setText("calm");
        }
    }

    @Route(value = "broken", registerAtStartup = false)
    @PermitAll
    static class BrokenView extends Div {
        BrokenView() {
            throw new IllegalStateException("secret cause");
        }
    }

    @Route(value = "closed", registerAtStartup = false)
    @DenyAll
    static class ClosedView extends Div {
        ClosedView() {
            setText("treasure");
        }
    }
}
