package dev.latchkey.verification.process;

import dev.latchkey.engine.RetryLater;
import dev.latchkey.engine.Runs;
import dev.latchkey.mail.MailUnavailable;
import dev.latchkey.processes.OtpVerification;
import dev.latchkey.verification.AttemptId;
import dev.latchkey.verification.AttemptStanding;
import dev.latchkey.verification.CodeSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Jobs of {@link OtpVerification}. */
@Component
public class CodeWorkers {

    /** Somebody is waiting in front of the page. */
    private static final Duration MAIL_PAUSE = Duration.ofSeconds(2);

    private final CodeSteps steps;
    private final Runs runs;

    CodeWorkers(CodeSteps steps, Runs runs) {
        this.steps = steps;
        this.runs = runs;
    }

    @JobWorker(type = OtpVerification.Jobs.SEND_CODE)
    public Map<String, Object> sendCode(
            @Variable(name = OtpVerification.Variables.ATTEMPT_ID) UUID attempt, ActivatedJob job) {
        try {
            steps.sendCode(new AttemptId(attempt));
        } catch (MailUnavailable e) {
            throw new RetryLater(MAIL_PAUSE, e);
        }
        return Map.of(OtpVerification.Variables.REMAINING, settle(attempt, job).toString());
    }

    @JobWorker(type = OtpVerification.Jobs.FIND_OUT)
    public Map<String, Object> findOut(
            @Variable(name = OtpVerification.Variables.ATTEMPT_ID) UUID attempt, ActivatedJob job) {
        var outcome = outcome(attempt);
        if (outcome == OtpVerification.Outcome.ACCEPTED) {
            runs.over(CodeFlow.ATTEMPT, attempt);
        }
        return outcome == OtpVerification.Outcome.OPEN
                ? Map.of(
                        OtpVerification.Variables.OUTCOME, outcome.name(),
                        OtpVerification.Variables.REMAINING,
                                settle(attempt, job).toString())
                : Map.of(OtpVerification.Variables.OUTCOME, outcome.name());
    }

    @JobWorker(type = OtpVerification.Jobs.RETIRE_CODE)
    public void retireCode(@Variable(name = OtpVerification.Variables.ATTEMPT_ID) UUID attempt) {
        try {
            steps.retire(new AttemptId(attempt));
        } catch (MailUnavailable e) {
            throw new RetryLater(MAIL_PAUSE, e);
        }
        runs.over(CodeFlow.ATTEMPT, attempt);
    }

    /** A code that is gone or retired counts as replaced: there is nothing to wait for. */
    private OtpVerification.Outcome outcome(UUID attempt) {
        return steps.standing(new AttemptId(attempt))
                .map(standing -> switch (standing.outcome()) {
                    case OPEN -> OtpVerification.Outcome.OPEN;
                    case ACCEPTED -> OtpVerification.Outcome.ACCEPTED;
                    case LOCKED -> OtpVerification.Outcome.LOCKED;
                    case REPLACED, RETIRED -> OtpVerification.Outcome.REPLACED;
                })
                .orElse(OtpVerification.Outcome.REPLACED);
    }

    /** Notes that the process has acted on the row and how long it waits now. */
    private Duration settle(UUID attempt, ActivatedJob job) {
        var standing = steps.standing(new AttemptId(attempt)).orElse(null);
        if (standing == null) {
            return Duration.ZERO;
        }
        boolean open = standing.outcome() == AttemptStanding.Outcome.OPEN;
        var wait = open ? standing.remaining() : Duration.ZERO;
        runs.settled(CodeFlow.ATTEMPT, attempt, standing.version(), job.getProcessInstanceKey(), wait);
        return wait;
    }
}
