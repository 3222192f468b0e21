package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.sharing.SharingAlone;
import dev.latchkey.sharing.Spot;
import dev.latchkey.sharing.Steps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SeeItsLifeTest extends LinksPage {

    @Autowired
    Steps steps;

    @Test
    void the_page_tells_who_did_what_and_how_it_stands() {
        share(null, "lena@halden.example");
        var view = life("lena@halden.example");
        assertThat($(H1.class).single().getText()).isEqualTo("lena@halden.example");
        assertThat(view.getElement().getTextRecursively()).contains("Cloud cost by service", "Mail on its way");
        assertThat(lines(view))
                .containsExactly(
                        "You shared the report with lena@halden.example",
                        "The invitation to lena@halden.example is on its way");
    }

    @Test
    void what_will_come_by_itself_comes_last() {
        share(clock.instant().plus(Duration.ofDays(30)), "lena@halden.example");
        mailed("lena@halden.example");
        var lines = lines(life("lena@halden.example"));
        assertThat(lines.get(1)).startsWith("lena@halden.example has access until ");
        assertThat(lines.get(2)).isEqualTo("Access ends by itself");
    }

    @Test
    void the_way_is_told_in_words_too() {
        share(null, "lena@halden.example");
        steps.passed(row("lena@halden.example").id(), new Spot("grant", "Task_FindOut"), 1);
        assertThat(way(life("lena@halden.example")))
                .contains(
                        "Shared: Done",
                        "Check where it is: Done",
                        "Mail the invitation: It is here now",
                        "End the access: Not reached");
    }

    @Test
    void what_changes_elsewhere_shows_without_loading_again() {
        share(null, "lena@halden.example");
        var view = life("lena@halden.example");
        mailed("lena@halden.example");
        sharing.revoke(
                mia, row("lena@halden.example").id(), row("lena@halden.example").version());
        var change = view.look();
        assertThat(change).isNotNull();
        change.execute();
        assertThat(lines(view)).contains("You revoked the access");
        assertThat(view.getElement().getTextRecursively()).contains("Revoked");
        assertThat(view.look()).isNull();
    }

    @Test
    void something_stuck_is_said_and_taken_back() {
        share(null, "lena@halden.example");
        var view = life("lena@halden.example");
        jdbc.sql("UPDATE process_run SET nudges = 2").update();
        view.look().execute();
        assertThat(view.delayed.isVisible()).isTrue();
        assertThat(view.delayed.getElement().getTextRecursively()).contains("Something is stuck");
        jdbc.sql("UPDATE process_run SET nudges = 0").update();
        view.look().execute();
        assertThat(view.delayed.isVisible()).isFalse();
    }

    @Test
    void a_refused_address_is_said_with_what_to_do() {
        share(null, "lena@halden.example");
        jdbc.sql("UPDATE access_grant SET mails_sent = 1, mail_refused_at = NOW(6) WHERE owner = ?")
                .param(mia.id().value())
                .update();
        assertThat(life("lena@halden.example").refused.isVisible()).isTrue();
    }

    @Test
    void the_same_again_and_again_is_one_line_and_a_long_past_comes_in_parts() {
        share(null, "lena@halden.example");
        for (int n = 0; n < 40; n++) {
            sharing.sendAgain(
                    mia,
                    row("lena@halden.example").id(),
                    row("lena@halden.example").version());
        }
        var view = life("lena@halden.example");
        assertThat(lines(view).getFirst()).isEqualTo("You had the link mailed again30 times");
        assertThat(view.timeline.earlier.isVisible()).isTrue();
        test(view.timeline.earlier).click();
        assertThat(lines(view))
                .startsWith("You shared the report with lena@halden.example", "You had the link mailed again40 times");
        assertThat(view.timeline.earlier.isVisible()).isFalse();
    }

    @Test
    void the_panel_of_a_link_leads_to_it() {
        share(null, "lena@halden.example");
        var list = navigate(LinksView.class);
        open(list, "lena@halden.example");
        var hrefs = $(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
        assertThat(hrefs).contains("links/" + row("lena@halden.example").id().value());
    }

    @Test
    void for_somebody_else_there_is_no_such_page() {
        share(null, "lena@halden.example");
        var id = row("lena@halden.example").id();
        var other = SharingAlone.owner(people, reports);
        when(current.get()).thenReturn(other);
        for (var link : List.of(id.value().toString(), "nonsense")) {
            UI.getCurrentOrThrow().navigate("links/" + link);
            assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class).isNotInstanceOf(LifeView.class);
        }
    }

    private LifeView life(String email) {
        return navigate(
                LifeView.class, Map.of(LifeView.LINK, row(email).id().value().toString()));
    }

    private static List<String> lines(LifeView view) {
        return view.timeline
                .list
                .getChildren()
                .map(ListItem.class::cast)
                .map(item -> item.getComponentAt(1).getElement().getTextRecursively())
                .toList();
    }

    private static List<String> way(LifeView view) {
        return view.map
                .steps
                .getChildren()
                .map(item -> ((ListItem) item).getText())
                .toList();
    }
}
