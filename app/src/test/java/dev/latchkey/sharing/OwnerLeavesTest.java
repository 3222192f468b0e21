package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.mail.Mail;
import dev.latchkey.mail.Mailer;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * An owner whose account is switched off: what they shared is the organisation's act and goes on, and nobody mails them.
 * The test does what the row says is due, as the models do.
 */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class OwnerLeavesTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    Offers offers;

    @Autowired
    Ends ends;

    @Autowired
    GrantSteps steps;

    @Autowired
    OfferSteps offerSteps;

    @Autowired
    MoreTimeTask moreTime;

    @Autowired
    OpenGrants open;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Mailer mailer;

    private final List<String> mailed = new ArrayList<>();
    private SignedIn mia;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report() {
        when(mailer.trySend(any()))
                .thenAnswer(sent -> mailed.add(sent.getArgument(0, Mail.class).to()));
        mia = SharingAlone.owner(people, reports);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    @Test
    void what_waits_for_an_answer_can_still_be_accepted_and_nobody_mails_the_owner() {
        var offered = share(true, null);
        steps.sendLink(offered);
        leaves();
        assertThat(offers.find(offered)).isPresent();
        offers.accept(offered, null);
        assertThat(open.byId(offered)).isPresent();

        assertThat(offerSteps.standing(offered).orElseThrow().next()).isEqualTo(OfferStanding.Next.TELL_OWNER);
        offerSteps.tellOwner(offered);
        assertThat(mailed).containsExactly("lena@halden.example");
        assertThat(stage(offered)).isEqualTo(Standing.Stage.ACCESS);
        assertThat(next(offered)).isEqualTo(Standing.Next.WAIT_OPEN);
    }

    @Test
    void what_was_declined_or_has_lapsed_is_over_without_a_word_to_the_owner() {
        var offered = share(true, null);
        steps.sendLink(offered);
        leaves();
        offers.decline(offered, null, "No.");
        offerSteps.tellOwner(offered);
        assertThat(mailed).containsExactly("lena@halden.example");
        assertThat(stage(offered)).isEqualTo(Standing.Stage.CLOSED);
    }

    @Test
    void the_recipient_is_reminded_of_the_end_and_the_owner_is_not() {
        var shared = share(false, clock.instant().plus(Duration.ofDays(30)));
        steps.sendLink(shared);
        leaves();
        jdbc.sql(
                        "UPDATE access_grant SET expires_at = NOW(6) + INTERVAL 12 HOUR, end_set_at = NOW(6) - INTERVAL 20 DAY WHERE id = ?")
                .param(shared.value())
                .update();
        assertThat(next(shared)).isEqualTo(Standing.Next.REMIND);
        steps.remindOfEnd(shared);
        assertThat(mailed).containsExactly("lena@halden.example", "lena@halden.example");
        assertThat(next(shared)).isEqualTo(Standing.Next.WAIT);
    }

    @Test
    void what_waits_for_the_owner_holds_nothing_up() {
        var shared = share(false, clock.instant().plus(Duration.ofDays(30)));
        steps.sendLink(shared);
        leaves();
        assertThatCode(() -> ends.askMore(shared, "")).doesNotThrowAnyException();
        assertThat(next(shared)).isEqualTo(Standing.Next.DECIDE);
        assertThat(moreTime.duty(shared.value())).isPresent();

        jdbc.sql("UPDATE access_grant SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE id = ?")
                .param(shared.value())
                .update();
        assertThat(next(shared)).isEqualTo(Standing.Next.CLOSE);
        steps.closeExpired(shared);
        steps.tellOfEnd(shared);
        assertThat(stage(shared)).isEqualTo(Standing.Stage.CLOSED);
        assertThat(moreTime.duty(shared.value())).isEmpty();
        assertThat(mailed).containsOnly("lena@halden.example");
    }

    private void leaves() {
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(mia.id().value())
                .update();
    }

    private Standing.Stage stage(GrantId grant) {
        return steps.standing(grant).orElseThrow().stage();
    }

    private Standing.Next next(GrantId grant) {
        return steps.standing(grant).orElseThrow().next();
    }

    private GrantId share(boolean acceptFirst, @Nullable Instant end) {
        var lena = List.of(new EmailAddress("lena@halden.example"));
        sharing.share(mia, new ShareOrder(report, Scope.ALL, lena, end, "", acceptFirst));
        return links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
    }
}
