package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.sharing.Edits;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.Offers;
import dev.latchkey.sharing.ShareOrder;
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

    @Autowired
    Offers offers;

    @Autowired
    Edits edits;

    @Test
    void the_page_tells_who_did_what_and_how_it_stands() {
        share(null, "lena@halden.example");
        var view = life("lena@halden.example");
        assertThat($(H1.class).single().getText()).isEqualTo("lena@halden.example");
        assertThat(view.getElement().getTextRecursively()).contains("Cloud cost by service", "Email on its way");
        assertThat(lines(view))
                .containsExactly(
                        "You shared the report with lena@halden.example",
                        "The invitation to lena@halden.example is on its way");
    }

    @Test
    void what_the_former_recipient_did_is_not_said_of_the_one_after_them() {
        share(null, "lina@halden.example");
        mailed("lina@halden.example");
        var before = row("lina@halden.example");
        edits.change(
                mia,
                before.id(),
                before.version(),
                new GrantSettings(
                        new EmailAddress("lena@halden.example"),
                        before.who(),
                        before.scope(),
                        before.verification(),
                        null));
        assertThat(lines(life("lena@halden.example")))
                .startsWith("You shared the report with lina@halden.example")
                .last()
                .asString()
                .contains("lena@halden.example");
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
        steps.passed(row("lena@halden.example").id().value(), new Spot("grant", "Task_FindOut"), 1);
        assertThat(way(life("lena@halden.example")))
                .contains(
                        "Shared: Done",
                        "Check where it is: Done",
                        "Email the invitation: It is here now",
                        "End the access: Not reached");
    }

    @Test
    void an_offer_is_told_like_the_panel_tells_it() {
        offer("lena@halden.example");
        mailed("lena@halden.example");
        assertThat(lines(life("lena@halden.example")))
                .containsExactly(
                        "You shared the report with lena@halden.example",
                        "Waiting until lena@halden.example accepts or declines",
                        "The offer lapses by itself");
        assertThat(panel("lena@halden.example"))
                .contains("They have not answered yet", "The offer lapses by itself")
                .doesNotContain("They have access");
        assertThat(way(life("lena@halden.example")))
                .contains("Accept or decline: It is here now", "Wait for the answer: It is here now");
    }

    @Test
    void who_declined_had_no_access() {
        offer("lena@halden.example");
        mailed("lena@halden.example");
        offers.decline(row("lena@halden.example").id(), null, "");
        assertThat(lines(life("lena@halden.example")))
                .contains("lena@halden.example declined")
                .last()
                .isEqualTo("You are being told by email what came of the offer");
        set("offer_owner_told_at = NOW(6)");
        neverOpened("They declined");
    }

    @Test
    void what_was_taken_back_was_not_revoked() {
        offer("lena@halden.example");
        mailed("lena@halden.example");
        set("invited_at = NOW(6)");
        var link = row("lena@halden.example");
        sharing.revoke(mia, link.id(), link.version());
        assertThat(lines(life("lena@halden.example")))
                .contains("You took the offer back")
                .last()
                .isEqualTo("The offer is over, and lena@halden.example is being told by email");
        set("told_at = NOW(6)");
        neverOpened("You took the offer back");
    }

    @Test
    void what_nobody_answered_lapses_whichever_time_is_over() {
        offer("lena@halden.example");
        mailed("lena@halden.example");
        for (var over : List.of("offer_until = NOW(6)", "offer_until = NOW(6) + INTERVAL 1 DAY, expires_at = NOW(6)")) {
            set(over);
            assertThat(lines(life("lena@halden.example")).getLast()).startsWith("Nobody answered in time");
            assertThat(panel("lena@halden.example")).contains("Nobody answered in time");
        }
        set("state = 'CLOSED', close_reason = 'LAPSED', closed_at = NOW(6), offer_owner_told_at = NOW(6)");
        neverOpened("Nobody answered in time");
    }

    @Test
    void what_was_accepted_is_an_access_in_both() {
        offer("lena@halden.example");
        mailed("lena@halden.example");
        offers.accept(row("lena@halden.example").id(), null);
        set("offer_owner_told_at = NOW(6)");
        assertThat(lines(life("lena@halden.example")))
                .contains("lena@halden.example accepted")
                .last()
                .isEqualTo("lena@halden.example has access until you revoke it");
        assertThat(panel("lena@halden.example")).contains("They accepted", "They have access");
    }

    private void neverOpened(String end) {
        assertThat(lines(life("lena@halden.example")))
                .noneMatch(line -> line.contains("revoked"))
                .last()
                .isEqualTo("The offer is over, nothing was ever opened, and there is nothing left to do");
        assertThat(panel("lena@halden.example"))
                .contains(end)
                .doesNotContain("You revoked the access", "Access ended by itself", "They have access");
    }

    private void offer(String email) {
        var order = SharingAlone.order(SharingAlone.report(reports, mia, "Cloud cost by service"), null, "", email);
        sharing.share(
                mia,
                new ShareOrder(
                        order.report(), order.scope(), order.recipients(), order.expiresAt(), order.note(), true));
    }

    private void set(String columns) {
        jdbc.sql("UPDATE access_grant SET version = version + 1, " + columns + " WHERE owner = ?")
                .param(mia.id().value())
                .update();
    }

    private String panel(String email) {
        var view = navigate(LinksView.class);
        open(view, email);
        return view.panel.getElement().getTextRecursively();
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
        assertThat(lines(view).getFirst()).isEqualTo("You had the link emailed again30 times");
        assertThat(view.timeline.earlier.isVisible()).isTrue();
        test(view.timeline.earlier).click();
        assertThat(lines(view))
                .startsWith("You shared the report with lena@halden.example", "You had the link emailed again40 times");
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
