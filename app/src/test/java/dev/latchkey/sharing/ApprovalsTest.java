package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mockingDetails;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.ApproveShare;
import dev.latchkey.inbox.Duty;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.TasksOver;
import dev.latchkey.mail.Mail;
import dev.latchkey.mail.Mailer;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.ApprovalStanding.Decision;
import dev.latchkey.sharing.LinkRow.Standing;
import dev.latchkey.sharing.PolicyDecision.Reason;
import dev.latchkey.words.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Shares of which the policy wants a part approved: everything but what goes to Halden Foods. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@RecordApplicationEvents
class ApprovalsTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Policy policy;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalSteps steps;

    @Autowired
    ApproveTask task;

    @Autowired
    GrantSteps grantSteps;

    @Autowired
    OfferSteps offerSteps;

    @Autowired
    OpenGrants openGrants;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    Edits edits;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Mailer mailer;

    @Autowired
    ApplicationEvents events;

    private SignedIn mia;
    private SignedIn rita;
    private SignedIn sven;
    private ReportId report;

    @BeforeEach
    void mia_rita_and_sven_are_of_one_organisation() {
        rita = PolicyOnFile.approver(people, reports);
        sven = people.called("sven.sand").orElseThrow();
        mia = PolicyOnFile.somebody(
                people,
                rita.organisation(),
                "Mia " + UUID.randomUUID().toString().substring(0, 8));
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | null | [\"CODE\"]",
                "- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void who_needs_no_approval_does_not_wait_for_those_who_do() {
        var share = share("lena@halden.example", "kai@vestra.example");
        assertThat(link("lena").standing()).isEqualTo(Standing.ACTIVE);
        assertThat(link("kai").standing()).isEqualTo(Standing.AWAITS_APPROVAL);
        assertThat(grantSteps.grantsOf(share)).containsExactly(link("lena").id().value());
        assertThat(links.progress(mia, share)).isEqualTo(new Links.Progress(1, 0, 0));
        assertThat(decision(share)).isEqualTo(Decision.NOTHING_YET);
    }

    @Test
    void what_waits_opens_nothing_and_has_no_link_to_send() {
        share("kai@vestra.example");
        var kai = link("kai");
        assertThat(openGrants.atDoor(kai.id())).isEmpty();
        assertThat(openGrants.byId(kai.id())).isEmpty();
        Stream.<Runnable>of(
                        () -> sharing.sendAgain(mia, kai.id(), kai.version()),
                        () -> sharing.renewLink(mia, kai.id(), kai.version()))
                .forEach(act -> assertThatThrownBy(act::run).isInstanceOf(SharingException.NotApproved.class));
        grantSteps.sendLink(kai.id());
        assertThat(mails()).isEmpty();
    }

    @Test
    void the_first_approver_is_asked_once_and_relieved_by_the_second_who_is_reminded() {
        var share = share("kai@vestra.example");
        steps.ask(share);
        steps.ask(share);
        steps.askSecond(share);
        assertThat(mails()).extracting(Mail::to).containsExactly(rita.email());
        assertThat(turn(share)).isEqualTo(rita);
        assertThat(steps.standing(share).orElseThrow().remaining()).isBetween(Duration.ofHours(23), Duration.ofDays(1));
        aDayPasses(share);
        steps.askSecond(share);
        steps.askSecond(share);
        assertThat(mails()).extracting(Mail::to).containsExactly(rita.email(), sven.email());
        assertThat(turn(share)).isEqualTo(sven);
        assertThatThrownBy(() -> approvals.approve(share, rita)).isInstanceOf(SharingException.NotOffered.class);
        aDayPasses(share);
        steps.askSecond(share);
        assertThat(mails()).extracting(Mail::to).containsExactly(rita.email(), sven.email(), sven.email());
        assertThat(mails()).extracting(Mail::id).doesNotHaveDuplicates();
    }

    @Test
    void what_is_approved_opens_and_only_that_is_started() {
        var share = share("lena@halden.example", "kai@vestra.example");
        approvals.approve(share, rita);
        assertThat(decision(share)).isEqualTo(Decision.APPROVED);
        assertThat(link("kai").standing()).isEqualTo(Standing.ACTIVE);
        assertThat(grantSteps.approvedOf(share))
                .containsExactly(link("kai").id().value());
        assertThat(grantSteps.standing(link("kai").id()).orElseThrow().stage())
                .isEqualTo(dev.latchkey.sharing.Standing.Stage.INVITE);
        assertThat(openGrants.byId(link("kai").id())).isPresent();
        assertThatThrownBy(() -> approvals.refuse(share, rita, "")).isInstanceOf(SharingException.NotOffered.class);
        assertThat(events.stream(TasksOver.class)).contains(new TasksOver(ApproveShare.ID, List.of(share.value())));
        assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE object = ?")
                        .param(share.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("share.requested", "share.approved");
    }

    @Test
    void what_is_to_be_accepted_too_is_offered_from_the_approval_on() {
        var order = order(null, "kai@vestra.example");
        var share = sharing.share(mia, new ShareOrder(report, order.scope(), order.recipients(), null, "", true));
        assertThat(link("kai").standing()).isEqualTo(Standing.AWAITS_APPROVAL);
        jdbc.sql(
                        "UPDATE access_grant SET created_at = created_at - INTERVAL 29 DAY, offer_until = offer_until - INTERVAL 29 DAY WHERE share = ?")
                .param(share.value())
                .update();
        approvals.approve(share, rita);
        assertThat(link("kai").standing()).isEqualTo(Standing.PENDING);
        var offer = offerSteps.standing(link("kai").id()).orElseThrow();
        assertThat(offer.next()).isEqualTo(OfferStanding.Next.SEND_LINK);
        grantSteps.sendLink(link("kai").id());
        assertThat(offerSteps.standing(link("kai").id()).orElseThrow())
                .satisfies(standing -> assertThat(standing.next()).isEqualTo(OfferStanding.Next.WAIT))
                .satisfies(standing ->
                        assertThat(standing.remaining()).isBetween(Duration.ofHours(71), Duration.ofHours(72)));
    }

    @Test
    void of_a_refusal_the_owner_hears_once_and_the_rest_goes_on() {
        var share = share("lena@halden.example", "kai@vestra.example", "jo@vestra.example");
        approvals.refuse(share, rita, "Not before the audit");
        assertThat(link("kai").standing()).isEqualTo(Standing.REFUSED);
        assertThat(link("lena").standing()).isEqualTo(Standing.ACTIVE);
        assertThat(decision(share)).isEqualTo(Decision.REFUSED);
        steps.tellOwner(share);
        steps.tellOwner(share);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(mia.email());
            assertThat(mail.subject()).isEqualTo("Rita Roth has not approved your share");
            assertThat(mail.toString()).contains("Not before the audit", "2 people");
        });
        assertThat(decision(share)).isEqualTo(Decision.OVER);
        assertThat(grantSteps.standing(link("kai").id()).orElseThrow().stage())
                .isEqualTo(dev.latchkey.sharing.Standing.Stage.CLOSED);
    }

    @Test
    void once_the_owner_takes_the_last_of_it_back_nothing_is_left_to_approve() {
        var share = share("kai@vestra.example", "jo@vestra.example");
        sharing.revoke(mia, link("kai").id(), link("kai").version());
        assertThat(decision(share)).isEqualTo(Decision.NOTHING_YET);
        assertThat(events.stream(TasksOver.class).filter(over -> over.form().equals(ApproveShare.ID)))
                .isEmpty();
        sharing.revoke(mia, link("jo").id(), link("jo").version());
        assertThat(link("jo").standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(decision(share)).isEqualTo(Decision.OVER);
        assertThat(events.stream(TasksOver.class)).contains(new TasksOver(ApproveShare.ID, List.of(share.value())));
        assertThat(task.duty(share.value())).isEmpty();
        events.clear();
        steps.closeExpired(share);
        assertThat(events.stream(TasksOver.class))
                .as("a task that came in that very moment")
                .contains(new TasksOver(ApproveShare.ID, List.of(share.value())));
        assertThatThrownBy(() -> approvals.approve(share, rita)).isInstanceOf(SharingException.NotOffered.class);
    }

    @Test
    void whoever_takes_the_last_two_back_in_the_same_moment_leaves_nothing_waiting() {
        StatementsOfThisThread.beforeEach(n -> {
            var share = share("kai" + n + "@vestra.example", "jo" + n + "@vestra.example");
            var kai = link("kai" + n + "@");
            var jo = link("jo" + n + "@");
            boolean between = StatementsOfThisThread.interrupted(
                    () -> sharing.revoke(mia, kai.id(), kai.version()),
                    n,
                    () -> sharing.revoke(mia, jo.id(), jo.version()));
            assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE correlation_key = ? AND version IS NOT NULL")
                            .param(share.value())
                            .query(Integer.class)
                            .single())
                    .as("the engine is told, before statement %d", n)
                    .isGreaterThanOrEqualTo(between ? 1 : 0);
            return between;
        });
    }

    @Test
    void what_ran_out_before_anybody_decided_is_closed_and_opens_no_more() {
        var share = share(clock.instant().plus(Duration.ofDays(2)), "kai@vestra.example");
        assertThat(decision(share)).isEqualTo(Decision.NOTHING_YET);
        jdbc.sql("UPDATE access_grant SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE id = ?")
                .param(link("kai").id().value())
                .update();
        assertThat(decision(share)).isEqualTo(Decision.OVER);
        assertThatThrownBy(() -> approvals.approve(share, rita)).isInstanceOf(SharingException.NotOffered.class);
        steps.closeExpired(share);
        steps.ask(share);
        assertThat(link("kai").standing()).isEqualTo(Standing.EXPIRED);
        assertThat(link("kai").closedAt()).isNotNull();
        assertThat(mails()).isEmpty();
    }

    @Test
    void nobody_approves_what_they_share_themselves_or_what_another_organisation_shares() {
        var share = sharing.share(rita, order(null, "kai@vestra.example"));
        assertThat(turn(share)).isEqualTo(sven);
        assertThatThrownBy(() -> approvals.approve(share, rita)).isInstanceOf(SharingException.NotOffered.class);
        var stranger = SharingAlone.owner(people, reports);
        assertThat(policy.decide(stranger, List.of(new EmailAddress("kai@vestra.example")), Verification.CODE)
                        .values())
                .containsExactly(PolicyDecision.refused(Reason.NO_APPROVER));
    }

    @Test
    void the_task_says_what_is_shared_with_whom_and_takes_the_decision() {
        var share = share("lena@halden.example", "kai@vestra.example", "jo@vestra.example");
        steps.ask(share);
        assertThat(task.duty(share.value()))
                .hasValueSatisfying(
                        duty -> assertThat(duty.account()).isEqualTo(rita.id().value()))
                .get()
                .extracting(Duty::due)
                .isNotNull();
        assertThat(task.senders(List.of(share.value()))).isEqualTo(Map.of(share.value(), mia.name()));
        assertThat(task.facts(share.value(), new Reader(Locale.ENGLISH, ZoneId.of("UTC")))
                        .orElseThrow())
                .containsEntry("item", "Cloud cost by service")
                .containsEntry("recipients", "jo@vestra.example\nkai@vestra.example")
                .containsEntry("scope", "Halden Foods")
                .containsKeys("sharedBy", "permission", "until", "note");
        assertThatThrownBy(() -> task.answer(share.value(), rita, Map.of("decision", "dance")))
                .isInstanceOf(TaskException.NotAllowed.class);
        assertThatThrownBy(
                        () -> task.answer(share.value(), rita, Map.of("decision", "refuse", "reason", "x".repeat(501))))
                .isInstanceOf(TaskException.NotAllowed.class);
        assertThatThrownBy(() -> task.answer(share.value(), sven, Map.of("decision", "approve")))
                .isInstanceOf(TaskException.Overtaken.class);
        task.answer(share.value(), rita, Map.of("decision", "approve"));
        assertThat(decision(share)).isEqualTo(Decision.APPROVED);
        assertThat(task.facts(share.value(), new Reader(Locale.ENGLISH, ZoneId.of("UTC"))))
                .isEmpty();
    }

    @Test
    void what_the_policy_refuses_by_the_time_it_is_approved_stays_waiting_and_can_be_refused() {
        var share = share("kai@vestra.example", "jo@rival.example");
        PolicyOnFile.says(
                "- | \"rival.example\" | \"REFUSED\" | \"NOT_ALLOWED\" | null | []",
                "- | - | \"APPROVAL\" | null | null | [\"CODE\"]");
        assertThatThrownBy(() -> task.answer(share.value(), rita, Map.of("decision", "approve")))
                .isInstanceOfSatisfying(TaskException.Refused.class, refused -> {
                    assertThat(refused.words()).isEqualTo("sharing.approval.policy");
                    assertThat(refused.arguments()).containsExactly("jo@rival.example", 0);
                });
        assertThat(link("kai").standing()).isEqualTo(Standing.AWAITS_APPROVAL);
        assertThat(decision(share)).isEqualTo(Decision.NOTHING_YET);
        task.answer(share.value(), rita, Map.of("decision", "refuse", "reason", "Without jo, please."));
        assertThat(link("kai").standing()).isEqualTo(Standing.REFUSED);
    }

    @Test
    void a_way_of_signing_in_that_is_not_allowed_any_more_is_not_approved_either() {
        var share = share("kai@vestra.example");
        PolicyOnFile.says("- | - | \"APPROVAL\" | null | null | [\"PASSWORD\"]");
        assertThatThrownBy(() -> task.answer(share.value(), rita, Map.of("decision", "approve")))
                .isInstanceOf(TaskException.Refused.class);
        assertThat(link("kai").standing()).isEqualTo(Standing.AWAITS_APPROVAL);
    }

    @Test
    void five_hundred_are_approved_with_no_more_statements_than_one() {
        var one = share("kai@vestra.example");
        var many = share(IntStream.range(0, 500)
                .mapToObj(n -> "person" + n + "@vestra.example")
                .toArray(String[]::new));
        var forOne = StatementsOfThisThread.of(() -> approvals.approve(one, rita));
        assertThat(forOne).isNotEmpty();
        assertThat(StatementsOfThisThread.of(() -> approvals.approve(many, rita)))
                .isEqualTo(forOne);
    }

    private ShareId share(String... addresses) {
        return share(null, addresses);
    }

    private ShareId share(Instant end, String... addresses) {
        return sharing.share(mia, order(end, addresses));
    }

    private ShareOrder order(Instant end, String... addresses) {
        return SharingAlone.order(report, end, "For Thursday", addresses);
    }

    private LinkRow link(String name) {
        return SharingAlone.link(links, mia, name);
    }

    private Decision decision(ShareId share) {
        return steps.standing(share).orElseThrow().decision();
    }

    private SignedIn turn(ShareId share) {
        return approvals.turn(share).orElseThrow().approver();
    }

    @Test
    void what_somebody_agreed_to_stays_as_they_agreed_to_it() {
        var share = share(in(10), "kai@vestra.example");
        var waiting = link("kai");
        var address = waiting.settings().address();
        var all = new GrantSettings(address, waiting.who(), Scope.ALL, waiting.verification(), waiting.expiresAt());
        var open = new GrantSettings(address, waiting.who(), waiting.scope(), Verification.LINK, waiting.expiresAt());
        var known = new GrantSettings(
                address,
                new RecipientFacts("Kai", "Legal"),
                waiting.scope(),
                waiting.verification(),
                waiting.expiresAt());
        var longer = new GrantSettings(address, waiting.who(), waiting.scope(), waiting.verification(), in(20));
        var others = new GrantSettings(
                new EmailAddress("jo@halden.example"),
                waiting.who(),
                waiting.scope(),
                waiting.verification(),
                waiting.expiresAt());
        var endless = new GrantSettings(address, waiting.who(), waiting.scope(), waiting.verification(), null);
        for (var wanted : List.of(all, open, longer, endless, others)) {
            assertThatThrownBy(() -> edits.change(mia, waiting.id(), waiting.version(), wanted))
                    .isInstanceOf(SharingException.ApprovedAsItIs.class);
        }
        approvals.approve(share, rita);
        var approved = link("kai");
        for (var wanted : List.of(all, open, longer, endless, others)) {
            assertThatThrownBy(() -> edits.change(mia, approved.id(), approved.version(), wanted))
                    .isInstanceOf(SharingException.ApprovedAsItIs.class);
        }
        edits.change(mia, approved.id(), approved.version(), known);
        assertThat(link("kai").who().name()).isEqualTo("Kai");
        var sooner = new GrantSettings(address, known.recipient(), known.scope(), known.verification(), in(5));
        edits.change(mia, approved.id(), link("kai").version(), sooner);
        assertThat(link("kai").expiresAt()).isEqualTo(sooner.expiresAt());
    }

    @Test
    void the_engine_is_told_of_a_decision_though_it_has_lost_the_task() {
        var share = share("kai@vestra.example");
        approvals.approve(share, rita);
        assertThat(events.stream(SharesChanged.class))
                .singleElement()
                .satisfies(changed -> assertThat(changed.versions()).containsOnlyKeys(share));
        var other = share("jo@vestra.example");
        sharing.revoke(mia, link("jo").id(), link("jo").version());
        assertThat(events.stream(SharesChanged.class).flatMap(changed -> changed.versions().keySet().stream()))
                .containsExactly(share, other);
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    }

    private void aDayPasses(ShareId share) {
        jdbc.sql("UPDATE share SET approval_asked_at = approval_asked_at - INTERVAL 1 DAY WHERE id = ?")
                .param(share.value())
                .update();
    }

    private List<Mail> mails() {
        return mockingDetails(mailer).getInvocations().stream()
                .filter(call -> call.getMethod().getName().equals("trySend"))
                .map(call -> call.<Mail>getArgument(0))
                .toList();
    }
}
