package dev.latchkey.processes;

import dev.latchkey.processes.GrantLife.Acceptance;
import dev.latchkey.processes.GrantLife.Answer;
import dev.latchkey.processes.GrantLife.Jobs;
import dev.latchkey.processes.GrantLife.Messages;
import dev.latchkey.processes.GrantLife.Stands;
import dev.latchkey.processes.GrantLife.Variables;
import java.util.HashMap;
import java.util.Map;

/** The life of one grant. */
final class GrantStory extends Story {

    static final String GRANT = "grant-1";

    GrantStory(Engine engine) {
        super(engine, GrantLife.ID);
    }

    void isStarted() {
        isStartedWith(Map.of());
    }

    void isStartedWith(Map<String, ?> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put(Variables.GRANT_ID, GRANT);
        engine().publishStart(Messages.GRANT_STARTED, GRANT, variables);
    }

    /** The engine has thrown the second message away, which it does as soon as nobody starts by it. */
    void secondStartIsDropped() {
        engine().awaitDropped(Messages.GRANT_STARTED, 2);
    }

    void stands(Stands stands) {
        worker(Jobs.FIND_OUT, Map.of(Variables.STANDS, stands));
    }

    void invitationIsSent() {
        invitationIsSent(Acceptance.NOT_ASKED);
    }

    void invitationIsSent(Acceptance acceptance) {
        worker(Jobs.SEND_INVITATION, Map.of(Variables.ACCEPTANCE, acceptance));
    }

    void answerIsAwaited() {
        standsAt("Call_PendingAcceptance");
    }

    void answerIs(Answer answer) {
        answerIsAwaited();
        new AcceptanceStory(engine()).comesNext(PendingAcceptance.Next.TELL_OWNER, answer);
        worker(PendingAcceptance.Jobs.TELL_OWNER);
    }

    void accessIsWatchedOver() {
        standsAt("Call_AccessExpiry");
    }

    void accessIsOver() {
        worker(AccessExpiry.Jobs.WORK_OUT_NEXT, Map.of(AccessExpiry.Variables.NEXT, AccessExpiry.Next.OVER));
    }

    void accessIsEnded() {
        standsAt("Call_Revocation");
        worker(Revocation.Jobs.CLOSE_ACCESS);
        worker(Revocation.Jobs.TELL_RECIPIENT);
    }

    void isClosed() {
        endsAt("Event_AccessClosed");
    }
}
