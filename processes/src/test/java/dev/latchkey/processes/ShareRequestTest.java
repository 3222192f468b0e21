package dev.latchkey.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.processes.ShareRequest.Approval;
import dev.latchkey.processes.ShareRequest.Decision;
import dev.latchkey.processes.ShareRequest.Jobs;
import dev.latchkey.processes.ShareRequest.Messages;
import dev.latchkey.processes.ShareRequest.Variables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Walks(ShareRequest.ID)
class ShareRequestTest {

    private static final Map<String, String> SHARE = Map.of(Variables.SHARE_ID, "share-1");
    private static final String USER_TASK = "io.camunda.zeebe:userTask";
    private static final Duration A_DAY = Duration.ofDays(1);

    private Engine engine;
    private Story share;

    @BeforeEach
    void tell(Engine engine) {
        this.engine = engine;
        share = new Story(engine, ShareRequest.ID);
        engine.publishStart(Messages.SHARE_REQUESTED, "share-1", SHARE);
    }

    @Test
    void a_share_that_nobody_has_to_approve_starts_each_recipients_access() {
        share.jobKnowsOnly(Jobs.START_GRANTS, SHARE);
        grantsStart(Approval.NOT_NEEDED);
        share.endsAt("Event_AccessStarted");
    }

    @Test
    void a_share_requested_again_runs_again() {
        grantsStart(Approval.NOT_NEEDED);
        share.endsAt("Event_AccessStarted");
        engine.publishStart(Messages.SHARE_REQUESTED, "share-1", SHARE);
        grantsStart(Approval.NOT_NEEDED);
        share.endsAt("Event_AccessStarted");
        assertThat(share.runs()).isEqualTo(2);
    }

    @Test
    void what_was_approved_starts_after_what_needed_no_approval() {
        approverIsAsked();
        decided(Decision.APPROVED);
        share.worker(Jobs.START_APPROVED);
        share.endsAt("Event_AccessStarted");
    }

    @Test
    void of_what_was_refused_the_owner_is_told_and_nothing_starts() {
        approverIsAsked();
        decided(Decision.REFUSED);
        share.worker(Jobs.TELL_OWNER_OF_REFUSAL);
        share.endsAt("Event_ShareRefused");
        assertThat(share.timesPassed("Task_StartApproved")).isZero();
    }

    @Test
    void a_share_taken_back_needs_no_approval_any_more() {
        approverIsAsked();
        decided(Decision.OVER);
        share.endsAt("Event_NothingLeft");
    }

    @Test
    void who_does_not_answer_in_time_is_relieved_by_the_second_approver_who_is_reminded() {
        approverIsAsked();
        for (int again = 1; again <= 2; again++) {
            engine.moveClock(A_DAY);
            share.worker(Jobs.ASK_SECOND_APPROVER);
            found(Decision.NOTHING_YET);
            share.standsAt("Task_ApproveShare");
        }
        decided(Decision.APPROVED);
        share.worker(Jobs.START_APPROVED);
        share.endsAt("Event_AccessStarted");
    }

    @Test
    void what_was_decided_counts_though_nobody_has_done_the_task_in_the_engine() {
        approverIsAsked();
        engine.publishChange(Messages.SHARE_CHANGED, "share-1", 2);
        found(Decision.APPROVED);
        share.worker(Jobs.START_APPROVED);
        share.endsAt("Event_AccessStarted");
        assertThat(share.timesPassed("Task_ApproveShare")).isZero();
    }

    @Test
    void what_was_too_late_before_the_second_approver_was_asked_is_over() {
        approverIsAsked();
        engine.moveClock(A_DAY);
        share.worker(Jobs.ASK_SECOND_APPROVER);
        found(Decision.OVER);
        share.endsAt("Event_NothingLeft");
    }

    @Test
    void a_task_that_was_done_without_a_decision_comes_back() {
        approverIsAsked();
        decided(Decision.NOTHING_YET);
        share.standsAt("Task_ApproveShare");
        decided(Decision.OVER);
        share.endsAt("Event_NothingLeft");
    }

    @Test
    void an_unknown_decision_stops_with_an_incident() {
        approverIsAsked();
        share.worker(USER_TASK);
        share.worker(Jobs.FIND_DECISION, Map.of(Variables.DECISION, "DANCE", Variables.REMAINING, "PT0S"));
        share.stopsWithAnIncidentAt("Gateway_Decided");
    }

    @Test
    void the_task_knows_the_id_times_and_decisions_only() {
        approverIsAsked();
        share.jobKnowsOnly(
                USER_TASK,
                Map.of(
                        Variables.SHARE_ID,
                        "share-1",
                        Variables.APPROVAL,
                        Approval.NEEDED.name(),
                        Variables.REMAINING,
                        A_DAY.toString()));
    }

    private void approverIsAsked() {
        grantsStart(Approval.NEEDED);
        share.worker(Jobs.ASK_APPROVER, remaining());
        share.standsAt("Task_ApproveShare");
    }

    private void grantsStart(Approval approval) {
        share.worker(Jobs.START_GRANTS, Map.of(Variables.APPROVAL, approval));
    }

    private void decided(Decision decision) {
        share.worker(USER_TASK);
        found(decision);
    }

    private void found(Decision decision) {
        share.worker(Jobs.FIND_DECISION, Map.of(Variables.DECISION, decision, Variables.REMAINING, A_DAY.toString()));
    }

    private static Map<String, ?> remaining() {
        return Map.of(Variables.REMAINING, A_DAY.toString());
    }
}
