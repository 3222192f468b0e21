package dev.latchkey.processes;

import dev.latchkey.processes.OtpVerification.Jobs;
import dev.latchkey.processes.OtpVerification.Outcome;
import dev.latchkey.processes.OtpVerification.Variables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Walks(OtpVerification.ID)
class OtpVerificationTest {

    private CodeStory code;

    @BeforeEach
    void tell(Engine engine) {
        code = new CodeStory(engine);
        code.isRequested();
    }

    @Test
    void a_code_is_accepted() {
        codeIsWaitedFor();
        code.attemptChanges(2);
        code.stands(Outcome.ACCEPTED);
        code.isAccepted();
    }

    @Test
    void a_code_typed_wrong_is_still_waited_for() {
        codeIsWaitedFor();
        code.attemptChanges(2);
        code.isStillWaitedFor(Duration.ofMinutes(9));
        code.waits();
        code.attemptChanges(3);
        code.stands(Outcome.ACCEPTED);
        code.isAccepted();
    }

    @Test
    void a_code_is_retired_after_too_many_tries() {
        codeIsWaitedFor();
        code.attemptChanges(2);
        code.stands(Outcome.LOCKED);
        code.isRetired();
    }

    @Test
    void a_code_is_retired_when_another_is_asked_for() {
        codeIsWaitedFor();
        code.attemptChanges(2);
        code.stands(Outcome.REPLACED);
        code.isRetired();
    }

    @Test
    void a_code_is_retired_after_its_time() {
        codeIsWaitedFor();
        code.timePasses(Duration.ofMinutes(10));
        code.passes("Event_TimeIsUp");
        code.isRetired();
    }

    @Test
    void a_wrong_try_does_not_prolong_a_code() {
        codeIsWaitedFor();
        code.timePasses(Duration.ofMinutes(9));
        code.attemptChanges(2);
        code.isStillWaitedFor(Duration.ofMinutes(1));
        code.waits();
        code.timePasses(Duration.ofMinutes(1));
        code.isRetired();
    }

    @Test
    void an_unknown_outcome_stops_with_an_incident() {
        codeIsWaitedFor();
        code.attemptChanges(2);
        code.worker(Jobs.FIND_OUT, Map.of(Variables.OUTCOME, "PERHAPS"));
        code.stopsWithAnIncidentAt("Gateway_HowItStands");
    }

    private void codeIsWaitedFor() {
        code.isSent(Duration.ofMinutes(10));
        code.waits();
    }
}
