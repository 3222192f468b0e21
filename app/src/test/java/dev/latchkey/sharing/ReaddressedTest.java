package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.DutiesChanged;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.TasksOver;
import dev.latchkey.mail.Mailer;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.PolicyDecision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** I7: a link that was shared with a wrong address becomes the right one's. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@RecordApplicationEvents
class ReaddressedTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Edits edits;

    @Autowired
    Ends ends;

    @Autowired
    Links links;

    @Autowired
    Offers offers;

    @Autowired
    OpenGrants open;

    @Autowired
    AcceptTask task;

    @Autowired
    GrantSteps steps;

    @Autowired
    OfferSteps offerSteps;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    Mailer mailer;

    private SignedIn mia;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report() {
        when(mailer.trySend(any())).thenReturn(true);
        mia = SharingAlone.owner(people, reports);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void the_new_address_is_owed_a_new_link_and_the_old_one_leads_nowhere() {
        share(null, "lina@halden.example");
        when(mailer.trySend(any())).thenReturn(false);
        steps.sendLink(row().id());
        assertThat(row().mail()).isEqualTo(LinkRow.Mail.REFUSED);
        var old = sharing.link(mia, row().id());

        readdress("Lena@halden.example");
        assertThat(row().email()).isEqualTo("Lena@halden.example");
        assertThat(row().mail()).isEqualTo(LinkRow.Mail.UNDER_WAY);
        assertThat(details().mailRefusedAt()).isNull();
        assertThat(byLink(old)).isFalse();
        assertThat(byLink(sharing.link(mia, row().id()))).isTrue();
        when(mailer.trySend(any())).thenReturn(true);
        steps.sendLink(row().id());
        assertThat(row().mail()).isEqualTo(LinkRow.Mail.SENT);
        assertThat(audited("grant.address-changed"))
                .singleElement()
                .satisfies(detail -> assertThat(detail).contains("lina@halden.example", "Lena@halden.example"));
    }

    @Test
    void who_gets_an_offer_later_is_reminded_as_often_as_anybody() {
        var address = new EmailAddress("lina@halden.example");
        sharing.share(mia, new ShareOrder(report, Scope.ALL, List.of(address), null, "", true));
        jdbc.sql("UPDATE access_grant SET offer_reminders = 2, created_at = created_at - INTERVAL 12 DAY WHERE id = ?")
                .param(row().id().value())
                .update();
        readdress("lena@halden.example");
        jdbc.sql("UPDATE access_grant SET mails_sent = mails_asked WHERE id = ?")
                .param(row().id().value())
                .update();
        var standing = offerSteps.standing(row().id()).orElseThrow();
        assertThat(standing.next()).isEqualTo(OfferStanding.Next.WAIT);
        assertThat(standing.remaining()).as("to the first reminder").isBetween(Duration.ofDays(2), Duration.ofDays(3));
    }

    @Test
    void what_was_on_its_way_to_the_old_address_is_no_mail_to_the_new_one() {
        share(null, "lina@halden.example");
        when(mailer.trySend(any())).thenAnswer(sending -> {
            readdress("lena@halden.example");
            return false;
        });
        steps.sendLink(row().id());
        assertThat(row().mail()).isEqualTo(LinkRow.Mail.UNDER_WAY);
        assertThat(details().mailRefusedAt()).isNull();
        assertThat(details().invitedAt()).isNull();
        assertThat(steps.standing(row().id()).orElseThrow().next()).isEqualTo(Standing.Next.SEND_LINK);
    }

    @Test
    void the_same_mailbox_written_otherwise_keeps_its_link() {
        share(null, "lena@halden.example");
        var link = sharing.link(mia, row().id());
        readdress("Lena@Halden.example");
        assertThat(row().email()).isEqualTo("Lena@Halden.example");
        assertThat(sharing.link(mia, row().id())).isEqualTo(link);
        assertThat(row().mail()).isEqualTo(LinkRow.Mail.UNDER_WAY);
        assertThat(audited("grant.address-changed")).isEmpty();
        assertThat(audited("grant.recipient-described")).hasSize(1);
    }

    @Test
    void whom_the_policy_does_not_want_this_way_or_so_long_gets_nothing() {
        share(clock.instant().plus(Duration.ofDays(60)), "lena@halden.example");
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | null | [\"CODE\"]",
                "- | \"rival.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | \"careful.example\" | \"ALLOWED\" | null | null | [\"PASSWORD\"]",
                "- | \"brief.example\" | \"ALLOWED\" | null | 30 | [\"CODE\"]",
                "- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
        assertThat(refused("eve@Rival.example"))
                .isEqualTo(Map.of(new EmailAddress("eve@Rival.example"), Reason.DOMAIN_BLOCKED));
        assertThat(refused("kai@careful.example").values()).containsExactly(Reason.PROOF);
        assertThatThrownBy(() -> readdress("kai@brief.example")).isInstanceOf(SharingException.EndsTooLate.class);
        // in Mia's organisation nobody may approve
        assertThat(refused("kai@vestra.example").values()).containsExactly(Reason.NO_APPROVER);
        assertThat(row().email()).isEqualTo("lena@halden.example");

        var now = row().settings();
        var careful = new EmailAddress("kai@careful.example");
        change(new GrantSettings(careful, now.recipient(), now.scope(), Verification.PASSWORD, now.expiresAt()));
        assertThat(row().settings().address()).isEqualTo(careful);
    }

    @Test
    void whom_somebody_would_have_to_approve_is_to_be_shared_with_anew() {
        var rita = PolicyOnFile.approver(people, reports);
        mia = people.called("sven.sand").orElseThrow();
        report = SharingAlone.report(reports, rita, "Cloud cost by service");
        share(null, "lena@halden.example");
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | null | [\"CODE\"]",
                "- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
        assertThatThrownBy(() -> readdress("kai@vestra.example")).isInstanceOf(SharingException.NeedsApproval.class);
    }

    @Test
    void nobody_gets_two_links_of_one_share() {
        share(null, "kai@halden.example", "lena@halden.example");
        var kai = SharingAlone.link(links, mia, "kai");
        var lena = SharingAlone.link(links, mia, "lena");
        var kais = kai.settings();
        var lenas = new GrantSettings(
                lena.settings().address(), kais.recipient(), kais.scope(), kais.verification(), kais.expiresAt());
        assertThatThrownBy(() -> edits.change(mia, kai.id(), kai.version(), lenas))
                .isInstanceOf(SharingException.HasLinkAlready.class);
        sharing.revoke(mia, lena.id(), lena.version());
        edits.change(mia, kai.id(), kai.version(), lenas);
        assertThat(links.find(mia, kai.id()).orElseThrow().email()).isEqualTo("lena@halden.example");
    }

    @Test
    void an_offer_waits_for_whoever_has_the_new_address_and_for_as_long_as_any() {
        var ada = SomePeople.somebody(people, "Ada Lindqvist");
        var noor = SomePeople.guest(people, "Noor Haddad");
        sharing.share(mia, new ShareOrder(report, Scope.ALL, List.of(new EmailAddress(ada.email())), null, "", true));
        var id = row().id();
        jdbc.sql("UPDATE access_grant SET offer_until = NOW(6) + INTERVAL 1 HOUR WHERE id = ?")
                .param(id.value())
                .update();
        readdress(noor.email());
        assertThat(events.stream(DutiesChanged.class))
                .containsExactly(new DutiesChanged(AcceptShare.ID, List.of(id.value())));
        var duty = task.duty(id.value()).orElseThrow();
        assertThat(duty.account()).isEqualTo(noor.id().value());
        assertThat(duty.due()).isAfter(clock.instant().plus(Duration.ofDays(2)));
        var accepted = Map.of("decision", AcceptShare.Decision.ACCEPT);
        assertThatThrownBy(() -> task.answer(id.value(), ada, accepted)).isInstanceOf(TaskException.Overtaken.class);
        task.answer(id.value(), noor, accepted);
        assertThat(row().username()).isEqualTo(noor.username());
        assertThatThrownBy(() -> readdress("lena@halden.example")).isInstanceOf(SharingException.ProofFixed.class);
    }

    @Test
    void more_time_that_the_old_address_asked_for_is_given_to_nobody() {
        share(clock.instant().plus(Duration.ofDays(9)), "lina@halden.example");
        steps.sendLink(row().id());
        ends.askMore(row().id(), "Please");
        readdress("lena@halden.example");
        assertThat(row().moreTimeAsked()).isFalse();
        assertThat(events.stream(TasksOver.class).flatMap(over -> over.subjects().stream()))
                .contains(row().id().value());
        steps.sendLink(row().id());
        assertThat(steps.standing(row().id()).orElseThrow().next()).isEqualTo(Standing.Next.WAIT);
        ends.askMore(row().id(), "");
        assertThat(row().moreTimeAsked()).isTrue();
    }

    private void share(@Nullable Instant end, String... addresses) {
        sharing.share(mia, SharingAlone.order(report, end, "", addresses));
    }

    private Map<EmailAddress, Reason> refused(String address) {
        return catchThrowableOfType(SharingException.RecipientsRefused.class, () -> readdress(address))
                .reasons();
    }

    private void readdress(String address) {
        var now = row().settings();
        change(new GrantSettings(
                new EmailAddress(address), now.recipient(), now.scope(), now.verification(), now.expiresAt()));
    }

    private void change(GrantSettings wanted) {
        edits.change(mia, row().id(), row().version(), wanted);
    }

    private LinkRow row() {
        return links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 1).getFirst();
    }

    private LinkDetails details() {
        return links.details(mia, row().id()).orElseThrow();
    }

    private boolean byLink(String link) {
        return open.byToken(link.substring(link.lastIndexOf('/') + 1)).isPresent();
    }

    private List<String> audited(String act) {
        return jdbc.sql("SELECT detail FROM audit_entry WHERE object = ? AND act = ?")
                .params(row().id().value(), act)
                .query(String.class)
                .list();
    }
}
