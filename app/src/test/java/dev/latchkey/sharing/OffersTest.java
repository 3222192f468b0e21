package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.words.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** W3 to W6: what has to be accepted first. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class OffersTest {

    static final Reader READER = new Reader(Locale.ENGLISH, ZoneOffset.UTC);

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    Offers offers;

    @Autowired
    OfferSteps steps;

    @Autowired
    GrantSteps grantSteps;

    @Autowired
    AcceptTask task;

    @Autowired
    OpenGrants open;

    @Autowired
    Received received;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    private SignedIn mia;
    private SignedIn ada;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report_and_ada_an_account() {
        mia = SharingAlone.owner(people, reports);
        ada = SomePeople.somebody(people, "Ada Lindqvist");
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    @Test
    void nothing_is_open_before_it_is_accepted() {
        var offered = offer("lena@halden.example", null);
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.PENDING);
        assertThat(open.byId(offered)).isEmpty();
        assertThat(open.atDoor(offered)).hasValueSatisfying(grant -> {
            assertThat(grant.offered()).isTrue();
        });

        offers.accept(offered, null);
        assertThat(open.byId(offered))
                .hasValueSatisfying(grant -> assertThat(grant.account()).isNull());
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.ACTIVE);
    }

    @Test
    void an_answer_counts_though_the_engine_notes_something_in_the_same_moment() {
        StatementsOfThisThread.beforeEach(n -> {
            var offered = offer("lena@halden.example", null);
            boolean between = StatementsOfThisThread.interrupted(
                    () -> offers.accept(offered, null),
                    n,
                    () -> jdbc.sql("UPDATE access_grant SET version = version + 1 WHERE id = ?")
                            .param(offered.value())
                            .update());
            assertThat(row(offered).standing()).as("before statement %d", n).isEqualTo(LinkRow.Standing.ACTIVE);
            return between;
        });
    }

    @Test
    void the_form_shows_what_is_offered_by_whom_and_of_what_part() {
        var offered = offer("lena@halden.example", null);
        assertThat(task.facts(offered.value(), READER))
                .hasValueSatisfying(facts -> assertThat(facts)
                        .containsEntry("item", "Cloud cost by service")
                        .containsEntry("scope", "Halden Foods, Kestrel Air")
                        .containsEntry("note", "As agreed.")
                        .hasEntrySatisfying("sharedBy", from -> assertThat(from).startsWith("Mia Berg, Averra")));
        assertThat(task.senders(List.of(offered.value(), UUID.randomUUID()))).containsOnlyKeys(offered.value());
    }

    @Test
    void an_offer_lapses_no_later_than_the_access_would_end() {
        var end = clock.instant().plus(Duration.ofDays(5));
        var offered = offer("lena@halden.example", end);
        assertThat(task.duty(offered.value()))
                .hasValueSatisfying(duty -> assertThat(duty.due()).isCloseTo(end, within(1, ChronoUnit.SECONDS)));
    }

    @Test
    void what_an_account_accepts_belongs_to_that_account_alone() {
        var offered = offer(ada.email(), null);
        assertThat(offers.addressee(offered)).contains(ada.id().value());
        assertThat(received.count(ada)).isZero();

        task.answer(offered.value(), ada, accepted());
        assertThat(open.byId(offered).orElseThrow().account()).isEqualTo(ada.id());
        assertThat(row(offered).username()).isEqualTo(ada.username());
        assertThat(received.page(ada, 0, 10)).singleElement().satisfies(mine -> {
            assertThat(mine.id()).isEqualTo(offered);
            assertThat(mine.opensBy()).isEqualTo(Verification.ACCOUNT);
        });
        assertThat(received.count(ada)).isEqualTo(1);
        assertThat(received.count(mia)).isZero();
    }

    @Test
    void nobody_answers_for_somebody_else() {
        var offered = offer(ada.email(), null);
        assertThatThrownBy(() -> task.answer(offered.value(), mia, accepted()))
                .isInstanceOf(TaskException.Overtaken.class);
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.PENDING);
    }

    @Test
    void who_declines_may_say_why_and_the_owner_is_told_once() {
        var offered = offer("lena@halden.example", null);
        offers.decline(offered, null, "Not my\u202e department\r\nany more");
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.DECLINED);
        assertThat(open.atDoor(offered)).isEmpty();
        assertThat(steps.standing(offered).orElseThrow().next()).isEqualTo(OfferStanding.Next.TELL_OWNER);
        assertThat(jdbc.sql("SELECT offer_reason FROM access_grant WHERE id = ?")
                        .param(offered.value())
                        .query(String.class)
                        .single())
                .startsWith("Not my")
                .doesNotContain("\u202e");
    }

    @Test
    void an_answer_is_given_once() {
        var offered = offer("lena@halden.example", null);
        offers.accept(offered, null);
        assertThatThrownBy(() -> offers.accept(offered, null)).isInstanceOf(SharingException.NotOffered.class);
        assertThatThrownBy(() -> offers.decline(offered, null, "")).isInstanceOf(SharingException.NotOffered.class);
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.ACTIVE);
    }

    @Test
    void what_the_owner_takes_back_cannot_be_accepted_any_more() {
        var offered = offer("lena@halden.example", null);
        sharing.revoke(mia, offered, row(offered).version());
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.WITHDRAWN);
        assertThatThrownBy(() -> offers.accept(offered, null)).isInstanceOf(SharingException.NotOffered.class);
        assertThat(steps.standing(offered).orElseThrow().next()).isEqualTo(OfferStanding.Next.OVER);
    }

    @Test
    void of_an_acceptance_and_a_withdrawal_in_the_same_moment_one_wins_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 10; round++) {
            var offered = offer("lena@halden.example", null);
            long version = row(offered).version();
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var accepts = threads.submit(attempt(together, () -> offers.accept(offered, null)));
                var revokes = threads.submit(attempt(together, () -> sharing.revoke(mia, offered, version)));
                assertThat(List.of(accepts.get(), revokes.get())).containsExactlyInAnyOrder(true, false);
                assertThat(row(offered).standing())
                        .isEqualTo(accepts.get() ? LinkRow.Standing.ACTIVE : LinkRow.Standing.WITHDRAWN);
            }
        }
    }

    @Test
    void an_offer_whose_time_is_over_is_shut_before_anybody_closes_it() {
        var offered = offer("lena@halden.example", clock.instant().plusMillis(400));
        await().atMost(Duration.ofSeconds(5)).until(() -> row(offered).standing() == LinkRow.Standing.EXPIRED);
        assertThatThrownBy(() -> offers.accept(offered, null)).isInstanceOf(SharingException.NotOffered.class);
        assertThat(steps.standing(offered).orElseThrow().next()).isEqualTo(OfferStanding.Next.LAPSE);

        steps.closeLapsed(offered);
        steps.closeLapsed(offered);
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.LAPSED);
        assertThat(steps.standing(offered).orElseThrow().next()).isEqualTo(OfferStanding.Next.TELL_OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "ACCEPT", "accept "})
    void an_answer_that_the_form_does_not_offer_is_refused(String decision) {
        var offered = offer("lena@halden.example", null);
        assertThatThrownBy(() -> task.answer(offered, null, Map.of("decision", decision, "state", "ACTIVE")))
                .isInstanceOf(TaskException.NotAllowed.class);
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.PENDING);
    }

    @Test
    void a_reason_that_is_longer_than_the_form_allows_is_refused() {
        var offered = offer("lena@halden.example", null);
        var answer = Map.of("decision", AcceptShare.Decision.DECLINE, "reason", "x".repeat(501));
        assertThatThrownBy(() -> task.answer(offered, null, answer)).isInstanceOf(TaskException.NotAllowed.class);
        assertThat(row(offered).standing()).isEqualTo(LinkRow.Standing.PENDING);
    }

    @Test
    void after_a_restart_of_its_process_an_offer_goes_on_where_it_stands() {
        var offered = offer("lena@halden.example", null);
        assertThat(stage(offered)).isEqualTo(Standing.Stage.INVITE);
        mailed(offered);
        assertThat(stage(offered)).isEqualTo(Standing.Stage.ACCEPTANCE);
        assertThat(steps.standing(offered).orElseThrow().next()).isEqualTo(OfferStanding.Next.WAIT);
        assertThat(steps.standing(offered).orElseThrow().remaining()).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        offers.accept(offered, null);
        assertThat(stage(offered)).isEqualTo(Standing.Stage.ACCEPTANCE);
        ownerTold(offered);
        assertThat(stage(offered)).isEqualTo(Standing.Stage.ACCESS);
    }

    @Test
    void a_declined_offer_is_closed_once_the_owner_knows() {
        var offered = offer("lena@halden.example", null);
        mailed(offered);
        offers.decline(offered, null, "");
        assertThat(stage(offered)).isEqualTo(Standing.Stage.ACCEPTANCE);
        ownerTold(offered);
        assertThat(stage(offered)).isEqualTo(Standing.Stage.CLOSED);
    }

    private Callable<Boolean> attempt(CyclicBarrier together, Runnable act) {
        return () -> {
            together.await();
            try {
                act.run();
                return true;
            } catch (SharingException lost) {
                return false;
            }
        };
    }

    private Map<String, String> accepted() {
        return Map.of("decision", AcceptShare.Decision.ACCEPT);
    }

    private Standing.Stage stage(GrantId grant) {
        return grantSteps.standing(grant).orElseThrow().stage();
    }

    private void mailed(GrantId grant) {
        jdbc.sql("UPDATE access_grant SET mails_sent = 1, invited_at = NOW(6) WHERE id = ?")
                .param(grant.value())
                .update();
    }

    private void ownerTold(GrantId grant) {
        jdbc.sql("UPDATE access_grant SET offer_owner_told_at = NOW(6) WHERE id = ?")
                .param(grant.value())
                .update();
    }

    private GrantId offer(String address, @Nullable Instant end) {
        var scope = Scope.of(Scope.TENANT, Set.of("Halden Foods", "Kestrel Air"));
        sharing.share(mia, new ShareOrder(report, scope, List.of(new EmailAddress(address)), end, "As agreed.", true));
        return links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
    }

    private LinkRow row(GrantId grant) {
        return links.find(mia, grant).orElseThrow();
    }
}
