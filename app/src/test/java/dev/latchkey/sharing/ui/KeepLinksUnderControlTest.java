package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.AddressList;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.SharingAlone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@WithMockUser
class KeepLinksUnderControlTest extends SpringBrowserlessTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    SharingAlone.Lock lock;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    CurrentAccount current;

    private SignedIn mia;

    @BeforeEach
    void mia_is_signed_in() {
        mia = SharingAlone.owner(people, reports);
        when(current.get()).thenReturn(mia);
    }

    @Test
    void whoever_has_shared_nothing_is_shown_where_to_begin() {
        var view = navigate(LinksView.class);
        assertThat(view.empty.isVisible()).isTrue();
        assertThat(view.filled.isVisible()).isFalse();
        assertThat(view.empty.getElement().getTextRecursively())
                .contains("You have not shared anything yet", "Let's go");
    }

    @Test
    void every_link_has_a_line_with_its_state_in_words() {
        share(null, "lena@halden.example");
        share(clock.instant().plus(Duration.ofDays(3)), "kai@halden.example");
        var view = navigate(LinksView.class);
        assertThat(test(view.list).size()).isEqualTo(2);
        assertThat(chips(view, "kai@halden.example")).containsExactly("Expires in 3 days", "Mail on its way");
        assertThat(chips(view, "lena@halden.example")).containsExactly("Active", "Mail on its way");
        assertThat(view.count.getText()).isEqualTo("2 links");
        assertThat(test(view.list).getRow(0).expiresAt()).isNotNull();
    }

    @Test
    void searching_leaves_what_fits_and_says_when_nothing_does() {
        share(null, "lena@halden.example", "kai@averra.example");
        var view = navigate(LinksView.class);
        test(view.search).setValue("averra");
        assertThat(view.count.getText()).isEqualTo("1 link");
        test(view.search).setValue("nowhere");
        assertThat(view.list.isVisible()).isFalse();
        assertThat(view.filled.getElement().getTextRecursively()).contains("No link fits “nowhere”");
        assertThat(view.empty.isVisible()).isFalse();
    }

    @Test
    void each_column_sorts_in_the_database() {
        assertThat(LinkList.order(List.of())).isEqualTo(Links.Order.NEWEST);
        for (var column : List.of("email", "title", "created", "opened", "ends")) {
            var up = LinkList.order(List.of(new QuerySortOrder(column, SortDirection.ASCENDING)));
            var down = LinkList.order(List.of(new QuerySortOrder(column, SortDirection.DESCENDING)));
            assertThat(up).isNotEqualTo(down);
        }
    }

    @Test
    void the_panel_tells_what_is_known_and_what_happened() {
        share(clock.instant().plus(Duration.ofDays(60)), "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        assertThat(view.panel.isOpen()).isTrue();
        assertThat(view.panel.getElement().getTextRecursively())
                .contains("lena@halden.example", "Cloud cost by service", "Halden Foods", "Code by mail, each time")
                .contains("/s/", "For Thursday", "You shared the report", "They have access", "Access ends by itself");
    }

    @Test
    void revoking_names_who_loses_what_and_happens_only_when_confirmed() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        press("Revoke access");
        var ask = $(ConfirmDialog.class).single();
        assertThat(ask.getElement().getTextRecursively()).contains("lena@halden.example loses access to “Cloud cost");
        test(ask).cancel();
        assertThat(row("lena@halden.example").open()).isTrue();
        press("Revoke access");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(row("lena@halden.example").standing()).isEqualTo(LinkRow.Standing.REVOKED);
        assertThat(view.panel.getElement().getTextRecursively()).contains("You revoked the access");
        assertThat($(Button.class).withText("Revoke access").all()).isEmpty();
    }

    @Test
    void the_second_who_revokes_is_told_and_sees_it_as_it_is() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        press("Revoke access");
        var seen = row("lena@halden.example");
        sharing.revoke(mia, seen.id(), seen.version());
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(toast()).contains("has ended meanwhile");
        assertThat(view.panel.getElement().getTextRecursively()).contains("Revoked");
    }

    @Test
    void who_did_not_see_that_the_link_is_a_new_one_is_told_first() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        var seen = row("lena@halden.example");
        sharing.renewLink(mia, seen.id(), seen.version());
        press("Send again");
        assertThat(toast()).contains("Somebody else has just changed this link");
        press("Send again");
        assertThat(toast()).contains("on its way");
    }

    @Test
    void a_mail_that_went_out_meanwhile_keeps_nobody_from_acting() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        mailed("lena@halden.example");
        press("Send again");
        assertThat(toast()).isEqualTo("The same link is on its way to lena@halden.example.");
    }

    @Test
    void a_new_link_ends_the_old_one_after_asking() {
        share(null, "lena@halden.example");
        var id = row("lena@halden.example").id();
        var old = sharing.link(mia, id);
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        press("New link");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(sharing.link(mia, id)).isNotEqualTo(old);
    }

    @Test
    void a_locked_sign_in_is_shown_and_can_be_unlocked() {
        share(null, "lena@halden.example");
        jdbc.sql("""
                        INSERT INTO address_guard (grant_id, address_digest, own, wrong_in_row, locked_until)
                        VALUES (?, REPEAT('x', 32), TRUE, 9, NOW(6) + INTERVAL 1 HOUR)
                        """).param(row("lena@halden.example").id().value()).update();
        var view = navigate(LinksView.class);
        assertThat(chips(view, "lena@halden.example")).contains("Sign-in locked");
        open(view, "lena@halden.example");
        press("Unlock sign-in");
        assertThat(lock.unlocked).contains(row("lena@halden.example").id());
    }

    @Test
    void what_changes_elsewhere_shows_without_loading_again() {
        share(null, "lena@halden.example", "kai@halden.example");
        var view = navigate(LinksView.class);
        test(view.list).getRow(1);
        assertThat(view.look()).isNull();
        mailed("lena@halden.example");
        var change = view.look();
        assertThat(change).isNotNull();
        change.execute();
        assertThat(chips(view, "lena@halden.example")).containsExactly("Active");
        share(null, "jonas@averra.example");
        view.look().execute();
        assertThat(view.count.getText()).isEqualTo("3 links");
    }

    @Test
    void ended_links_offer_nothing_that_would_fail() {
        share(null, "lena@halden.example");
        var seen = row("lena@halden.example");
        sharing.revoke(mia, seen.id(), seen.version());
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        assertThat(view.panel.getElement().getTextRecursively()).doesNotContain("/s/", "Send again", "New link");
    }

    private void open(LinksView view, String email) {
        view.acts.details(row(email).id());
    }

    private void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    private String toast() {
        var toasts = $(Notification.class).all();
        return toasts.getLast().getElement().getTextRecursively();
    }

    private List<String> chips(LinksView view, String email) {
        for (int line = 0; line < test(view.list).size(); line++) {
            test(view.list).getRow(line);
        }
        var at = view.list.shown().stream()
                .filter(row -> row.email().equals(email))
                .findFirst()
                .orElseThrow();
        return new LinkChips(at, view.acts.now(), dev.latchkey.shell.CurrentReader.get())
                .getChildren()
                .map(chip -> chip.getElement().getTextRecursively())
                .toList();
    }

    private LinkRow row(String email) {
        return links.page(mia, email, Links.Order.NEWEST, 0, 1).getFirst();
    }

    private void mailed(String email) {
        jdbc.sql(
                        "UPDATE access_grant SET mails_sent = mails_asked, version = version + 1 WHERE owner = ? AND email = ?")
                .params(mia.id().value(), email)
                .update();
    }

    private void share(@Nullable Instant end, String... addresses) {
        sharing.share(
                mia,
                new ShareOrder(
                        SharingAlone.report(reports, mia, "Cloud cost by service"),
                        Scope.of(Scope.TENANT, Set.of("Halden Foods")),
                        AddressList.read(String.join(" ", addresses)).good(),
                        end,
                        "For Thursday"));
    }
}
