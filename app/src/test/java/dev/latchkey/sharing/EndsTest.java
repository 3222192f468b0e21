package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.MoreTime.Decision;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.TaskKind;
import dev.latchkey.mail.MailUnavailable;
import dev.latchkey.mail.Mailer;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.words.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** B4: reminders before an access ends, and more time for whom asks. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class EndsTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    Ends ends;

    @Autowired
    GrantSteps steps;

    @Autowired
    MoreTimeTask task;

    @Autowired
    List<TaskKind> kinds;

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

    private SignedIn mia;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report() {
        mia = SharingAlone.owner(people, reports);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    @Test
    void an_end_that_is_moved_holds_at_once_and_the_engine_is_told() {
        var shared = share(in(10));
        var later = in(40);
        ends.move(mia, shared, row(shared).version(), later);
        assertThat(row(shared).expiresAt()).isEqualTo(later);
        assertThat(acts(shared)).contains("grant.end-moved");
        assertThat(standing(shared).remaining()).isBetween(Duration.ofDays(32), Duration.ofDays(33));
    }

    @Test
    void an_end_that_is_taken_away_is_kept_in_the_audit() {
        var shared = share(in(10));
        ends.move(mia, shared, row(shared).version(), null);
        assertThat(row(shared).expiresAt()).isNull();
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.WAIT_OPEN);
        assertThat(acts(shared)).contains("grant.end-removed");
    }

    @Test
    void an_end_cannot_be_moved_where_it_may_not_be() {
        var shared = share(in(10));
        long version = row(shared).version();
        assertThatThrownBy(() -> ends.move(mia, shared, version, clock.instant().minusSeconds(1)))
                .isInstanceOf(SharingException.EndsInThePast.class);
        assertThatThrownBy(() -> ends.move(mia, shared, version, in(367)))
                .isInstanceOf(SharingException.EndsTooLate.class);
        var stranger = SharingAlone.owner(people, reports);
        assertThatThrownBy(() -> ends.move(stranger, shared, version, in(20)))
                .isInstanceOf(SharingException.NoSuchGrant.class);
        assertThatThrownBy(() -> ends.move(mia, shared, version - 1, in(20)))
                .isInstanceOf(SharingException.ChangedMeanwhile.class);
    }

    @Test
    void a_wait_ends_with_the_next_reminder_and_then_with_the_end() {
        assertThat(standing(share(in(10))).remaining()).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        // the week before has begun already: nobody needs to be told of what was just agreed
        assertThat(standing(share(in(3))).remaining()).isBetween(Duration.ofHours(47), Duration.ofHours(48));
        assertThat(standing(share(clock.instant().plus(Duration.ofHours(5)))).remaining())
                .isBetween(Duration.ofHours(4), Duration.ofHours(5));
    }

    @Test
    void a_recipient_asks_once_and_the_owner_finds_it_among_the_links_that_need_attention() {
        var shared = share(in(10));
        ends.askMore(shared, "The audit takes longer.");
        assertThat(row(shared).moreTimeAsked()).isTrue();
        assertThat(links.count(mia, new LinkFilter("", LinkFilter.Show.NEEDS_ATTENTION)))
                .isEqualTo(1);
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.DECIDE);
        assertThat(task.duty(shared.value()))
                .hasValueSatisfying(
                        duty -> assertThat(duty.account()).isEqualTo(mia.id().value()));
        assertThat(task.facts(shared.value(), new Reader(Locale.ENGLISH, ZoneOffset.UTC)))
                .hasValueSatisfying(facts -> assertThat(facts).containsEntry("note", "The audit takes longer."));
        assertThatThrownBy(() -> ends.askMore(shared, "")).isInstanceOf(SharingException.NothingToAsk.class);
    }

    @Test
    void more_time_counts_from_the_present_end_and_the_recipient_is_to_be_told() {
        var end = in(10);
        var shared = share(end);
        ends.askMore(shared, "");
        task.answer(shared.value(), mia, Map.of("decision", "30"));
        assertThat(row(shared).expiresAt()).isEqualTo(end.plus(Duration.ofDays(30)));
        assertThat(row(shared).moreTimeAsked()).isFalse();
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.TELL_DECISION);
        assertThat(task.duty(shared.value())).isEmpty();
        assertThatThrownBy(() -> task.answer(shared.value(), mia, Map.of("decision", "30")))
                .isInstanceOf(TaskException.Overtaken.class);
    }

    @Test
    void more_time_that_is_refused_leaves_the_end_where_it_is() {
        var end = in(10);
        var shared = share(end);
        ends.askMore(shared, "");
        task.answer(shared.value(), mia, Map.of("decision", Decision.REFUSE));
        assertThat(row(shared).expiresAt()).isEqualTo(end);
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.TELL_DECISION);
    }

    @Test
    void moving_the_end_answers_who_asked_for_it() {
        var shared = share(in(10));
        ends.askMore(shared, "");
        ends.move(mia, shared, row(shared).version(), in(60));
        assertThat(task.duty(shared.value())).isEmpty();
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.TELL_DECISION);
    }

    @Test
    void an_earlier_end_gives_nobody_more_time() {
        var shared = share(in(10));
        ends.askMore(shared, "");
        ends.move(mia, shared, row(shared).version(), in(5));
        assertThat(row(shared).moreTimeAsked()).isTrue();
        assertThat(task.duty(shared.value())).isPresent();
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.DECIDE);
    }

    @Test
    void the_last_day_that_may_be_chosen_can_be_used_up() {
        var shared = share(in(10));
        var lastMinute = in(365).plus(Duration.ofHours(23));
        ends.move(mia, shared, row(shared).version(), lastMinute);
        assertThat(row(shared).expiresAt()).isEqualTo(lastMinute);
    }

    @Test
    void a_full_mailbox_of_the_owner_brings_the_recipient_no_second_reminder() {
        var shared = share(in(5));
        sharedDaysAgo(shared, 10);
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.REMIND);
        doThrow(MailUnavailable.class)
                .when(mailer)
                .trySend(argThat(mail -> mail.to().equals(mia.email())));
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(() -> steps.remindOfEnd(shared)).isInstanceOf(MailUnavailable.class);
        }
        verify(mailer, times(1)).trySend(argThat(mail -> mail.to().equals("lena@halden.example")));
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.REMIND);
        reset(mailer);
        steps.remindOfEnd(shared);
        verify(mailer, times(1)).trySend(argThat(mail -> mail.to().equals(mia.email())));
        verify(mailer, never()).trySend(argThat(mail -> mail.to().equals("lena@halden.example")));
        assertThat(standing(shared).next()).isEqualTo(Standing.Next.WAIT);
    }

    @Test
    void more_time_that_the_policy_does_not_allow_any_more_is_said_and_stays_to_be_decided() {
        var shared = share(in(10));
        ends.askMore(shared, "");
        PolicyOnFile.says("- | - | \"REFUSED\" | null | null | []");
        try {
            assertThatThrownBy(() -> task.answer(shared.value(), mia, Map.of("decision", "30")))
                    .isInstanceOfSatisfying(
                            TaskException.Refused.class,
                            refused -> assertThat(refused.words()).isEqualTo("sharing.more-time.refused"));
            assertThat(task.duty(shared.value())).isPresent();
            task.answer(shared.value(), mia, Map.of("decision", Decision.REFUSE));
            assertThat(task.duty(shared.value())).isEmpty();
        } finally {
            PolicyOnFile.allowsEverything();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31", "-7", "3650", "give"})
    void a_decision_that_the_form_does_not_offer_is_refused(String decision) {
        var shared = share(in(10));
        ends.askMore(shared, "");
        assertThatThrownBy(() -> task.answer(shared.value(), mia, Map.of("decision", decision)))
                .isInstanceOf(TaskException.NotAllowed.class);
        assertThat(row(shared).moreTimeAsked()).isTrue();
    }

    @Test
    void nobody_decides_about_the_links_of_others() {
        var shared = share(in(10));
        ends.askMore(shared, "");
        var stranger = SharingAlone.owner(people, reports);
        assertThatThrownBy(() -> task.answer(shared.value(), stranger, Map.of("decision", "30")))
                .isInstanceOf(TaskException.Overtaken.class);
    }

    @Test
    void what_has_no_end_or_is_over_leaves_nothing_to_ask_for() {
        var open = share(null);
        assertThatThrownBy(() -> ends.askMore(open, "")).isInstanceOf(SharingException.NothingToAsk.class);
        var revoked = share(in(10));
        sharing.revoke(mia, revoked, row(revoked).version());
        assertThatThrownBy(() -> ends.askMore(revoked, "")).isInstanceOf(SharingException.NothingToAsk.class);
    }

    @Test
    void each_kind_of_task_has_a_form_of_its_own() {
        assertThat(kinds).extracting(TaskKind::form).doesNotHaveDuplicates().contains("accept-share", "more-time");
    }

    private void sharedDaysAgo(GrantId grant, int days) {
        jdbc.sql("UPDATE access_grant SET created_at = created_at - INTERVAL :days DAY WHERE id = :id")
                .param("days", days)
                .param("id", grant.value())
                .update();
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    }

    private GrantId share(@Nullable Instant end) {
        sharing.share(
                mia, new ShareOrder(report, Scope.ALL, List.of(new EmailAddress("lena@halden.example")), end, ""));
        var id = links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
        jdbc.sql("UPDATE access_grant SET mails_sent = 1, invited_at = NOW(6) WHERE id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private Standing standing(GrantId grant) {
        return steps.standing(grant).orElseThrow();
    }

    private LinkRow row(GrantId grant) {
        return links.find(mia, grant).orElseThrow();
    }

    private List<String> acts(GrantId grant) {
        return jdbc.sql("SELECT act FROM audit_entry WHERE object = ?")
                .param(grant.value())
                .query(String.class)
                .list();
    }
}
