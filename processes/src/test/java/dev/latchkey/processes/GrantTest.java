package dev.latchkey.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.processes.GrantLife.Acceptance;
import dev.latchkey.processes.GrantLife.Answer;
import dev.latchkey.processes.GrantLife.Jobs;
import dev.latchkey.processes.GrantLife.Stands;
import dev.latchkey.processes.GrantLife.Variables;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Walks(GrantLife.ID)
class GrantTest {

    private GrantStory grant;

    @BeforeEach
    void tell(Engine engine) {
        grant = new GrantStory(engine);
    }

    @Test
    void a_new_grant_is_invited_watched_over_and_ended() {
        grant.isStarted();
        grant.stands(Stands.INVITE);
        grant.invitationIsSent();
        grant.accessIsWatchedOver();
        grant.accessIsOver();
        grant.accessIsEnded();
        grant.isClosed();
    }

    @Test
    void a_grant_that_must_be_accepted_first_opens_when_it_is() {
        grant.isStarted();
        grant.stands(Stands.INVITE);
        grant.invitationIsSent(Acceptance.ASKED);
        grant.answerIs(Answer.ACCEPTED);
        grant.accessIsWatchedOver();
        grant.accessIsOver();
        grant.accessIsEnded();
        grant.isClosed();
    }

    @Test
    void a_grant_that_is_not_accepted_never_opens() {
        grant.isStarted();
        grant.stands(Stands.INVITE);
        grant.invitationIsSent(Acceptance.ASKED);
        grant.answerIs(Answer.NOT_ACCEPTED);
        grant.accessIsEnded();
        grant.isClosed();
        assertThat(grant.timesPassed("Call_AccessExpiry")).isZero();
    }

    @Test
    void a_grant_restarted_while_it_is_offered_waits_for_its_answer_without_a_second_invitation() {
        grant.isStarted();
        grant.stands(Stands.INVITE);
        grant.invitationIsSent(Acceptance.ASKED);
        grant.answerIsAwaited();
        grant.isCancelled();

        grant.isStarted();
        grant.stands(Stands.ACCEPTANCE);
        grant.answerIs(Answer.ACCEPTED);
        grant.accessIsWatchedOver();
        assertThat(grant.timesPassed("Task_SendInvitation")).isEqualTo(1);
    }

    @Test
    void an_unknown_answer_stops_with_an_incident() {
        grant.isStarted();
        grant.stands(Stands.ACCEPTANCE);
        grant.answerIsAwaited();
        grant.worker(
                PendingAcceptance.Jobs.WORK_OUT_ACCEPTANCE,
                Map.of(
                        PendingAcceptance.Variables.NEXT, PendingAcceptance.Next.TELL_OWNER,
                        PendingAcceptance.Variables.REMAINING, "PT0S",
                        PendingAcceptance.Variables.ANSWER, "PERHAPS"));
        grant.worker(PendingAcceptance.Jobs.TELL_OWNER);
        grant.stopsWithAnIncidentAt("Gateway_Accepted");
    }

    @Test
    void a_grant_restarted_before_its_invitation_is_invited() {
        grant.isStarted();
        grant.stands(Stands.INVITE);
        grant.standsAt("Task_SendInvitation");
        grant.isCancelled();

        grant.isStarted();
        grant.stands(Stands.INVITE);
        grant.invitationIsSent();
        grant.accessIsWatchedOver();
    }

    @Test
    void a_grant_restarted_during_its_access_goes_on_with_the_access() {
        grant.isStarted();
        grant.stands(Stands.INVITE);
        grant.invitationIsSent();
        grant.accessIsWatchedOver();
        grant.isCancelled();

        grant.isStarted();
        grant.stands(Stands.ACCESS);
        grant.accessIsWatchedOver();
        assertThat(grant.timesPassed("Task_SendInvitation")).isEqualTo(1);
    }

    @Test
    void a_grant_restarted_during_its_ending_goes_on_with_the_ending() {
        grant.isStarted();
        grant.stands(Stands.ACCESS);
        grant.accessIsOver();
        grant.standsAt("Call_Revocation");
        grant.isCancelled();

        grant.isStarted();
        grant.stands(Stands.ENDING);
        grant.accessIsEnded();
        grant.passes("Event_AccessClosed");
    }

    @Test
    void a_change_during_the_access_is_heard_by_those_who_watch_over_it(Engine engine) {
        grant.isStarted();
        grant.stands(Stands.ACCESS);
        grant.accessIsWatchedOver();

        var access = new AccessStory(engine);
        access.comesNext(AccessExpiry.Next.WAIT_OPEN);
        access.waitsForAChange();
        access.grantChanges(2);
        access.comesNext(AccessExpiry.Next.OVER);
        access.isOver();
        grant.accessIsEnded();
        grant.isClosed();
    }

    @Test
    void a_closed_grant_started_again_is_closed_at_once() {
        grant.isStarted();
        grant.stands(Stands.CLOSED);
        grant.isClosed();

        grant.isStarted();
        grant.stands(Stands.CLOSED);
        grant.isClosed();
        assertThat(grant.runs()).isEqualTo(2);
    }

    @Test
    void a_second_start_is_dropped_while_the_first_runs() {
        grant.isStarted();
        grant.stands(Stands.ENDING);
        grant.standsAt("Call_Revocation");

        grant.isStarted();
        grant.secondStartIsDropped();
        grant.accessIsEnded();
        grant.isClosed();
        assertThat(grant.runs()).isEqualTo(1);
    }

    @Test
    void an_unknown_stage_stops_with_an_incident() {
        grant.isStarted();
        grant.worker(Jobs.FIND_OUT, Map.of(Variables.STANDS, "ELSEWHERE"));
        grant.stopsWithAnIncidentAt("Gateway_WhereItStands");
    }

    @Test
    void a_missing_stage_stops_with_an_incident() {
        grant.isStarted();
        grant.worker(Jobs.FIND_OUT);
        grant.stopsWithAnIncidentAt("Gateway_WhereItStands");
    }

    @Test
    void a_start_brings_in_the_id_and_nothing_else() {
        grant.isStartedWith(Map.of("email", "somebody@example.org"));
        grant.jobKnowsOnly(Jobs.FIND_OUT, Map.of(Variables.GRANT_ID, GrantStory.GRANT));
    }

    @Test
    void a_called_process_gets_the_id_and_nothing_else() {
        grant.isStarted();
        grant.stands(Stands.ACCESS);
        grant.jobKnowsOnly(AccessExpiry.Jobs.WORK_OUT_NEXT, Map.of(Variables.GRANT_ID, GrantStory.GRANT));
    }
}
