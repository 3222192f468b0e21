package dev.latchkey.processes;

import dev.latchkey.processes.GrantLife.Answer;
import dev.latchkey.processes.PendingAcceptance.Jobs;
import dev.latchkey.processes.PendingAcceptance.Messages;
import dev.latchkey.processes.PendingAcceptance.Next;
import dev.latchkey.processes.PendingAcceptance.Variables;
import java.time.Duration;
import java.util.Map;

/** Waiting for the answer to one offer. */
final class AcceptanceStory extends Story {

    /** Job type of every user task. */
    static final String USER_TASK = "io.camunda.zeebe:userTask";

    private static final String GRANT = GrantStory.GRANT;

    AcceptanceStory(Engine engine) {
        super(engine, PendingAcceptance.ID);
    }

    void begins() {
        engine().create(PendingAcceptance.ID, Map.of(Variables.GRANT_ID, GRANT));
    }

    void comesNext(Next next) {
        comesNext(next, Answer.NOT_ACCEPTED);
    }

    void comesNext(Next next, Answer answer) {
        works(next, answer, Duration.ZERO);
    }

    void nothingIsDueFor(Duration remaining) {
        works(Next.WAIT, Answer.NOT_ACCEPTED, remaining);
        standsAt("Task_AcceptShare");
    }

    private void works(Next next, Answer answer, Duration remaining) {
        worker(
                Jobs.WORK_OUT_ACCEPTANCE,
                Map.of(Variables.NEXT, next, Variables.ANSWER, answer, Variables.REMAINING, remaining.toString()));
    }

    void taskIsDone() {
        worker(USER_TASK);
    }

    void looksAgain() {
        standsAt("Task_WorkOutAcceptance");
    }

    void grantChanges(int version) {
        engine().publishChange(Messages.GRANT_CHANGED, GRANT, version);
    }

    void timePasses(Duration time) {
        engine().moveClock(time);
    }

    void answerIsKnown() {
        endsAt("Event_AnswerKnown");
    }
}
