package dev.latchkey.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.verification.OnDatabase;
import dev.latchkey.verification.Scene;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** A mail names a task by what it is about, before the engine has told of it. */
@OnDatabase
@WithAnonymousUser
class TaskViewTest extends SpringBrowserlessTest {

    @Autowired
    Inbox inbox;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    private SignedIn ada;
    private GrantId offer;

    @BeforeEach
    void something_is_offered_to_ada() {
        UI.getCurrent().setLocale(Locale.UK);
        ada = SomePeople.somebody(people, "Ada Lindqvist");
        offer = scene.offer(ada.email());
        SomePeople.signsIn(ada);
    }

    @Test
    void a_task_that_is_on_its_way_opens_as_soon_as_it_is_there() {
        opens();
        assertThat(page()).contains("This task is on its way");
        inbox.opened(AcceptShare.ID, offer.value(), 4711);
        becomes("Send the answer");
    }

    @Test
    void a_task_that_is_overtaken_on_its_way_says_so() {
        opens();
        scene.accept(new Scene.Shared(offer, ada.email(), ""), ada);
        becomes("This task is over");
    }

    @Test
    void a_task_that_is_overtaken_while_its_form_is_open_says_so_too() {
        inbox.opened(AcceptShare.ID, offer.value(), 4712);
        opens();
        assertThat(page()).contains("Send the answer");
        scene.accept(new Scene.Shared(offer, ada.email(), ""), ada);
        becomes("This task is over");
    }

    @Test
    void a_task_of_somebody_else_is_none() {
        SomePeople.signsIn(scene.mia());
        opens();
        assertThat(page()).contains("This task is over");
    }

    private void opens() {
        UI.getCurrent().navigate("tasks/" + AcceptShare.ID + "/" + offer.value());
    }

    private void becomes(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            assertThat(page()).contains(words).doesNotContain("on its way");
        });
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
