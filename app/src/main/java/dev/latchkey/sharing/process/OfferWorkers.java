package dev.latchkey.sharing.process;

import dev.latchkey.engine.Runs;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.PendingAcceptance;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.OfferStanding;
import dev.latchkey.sharing.OfferSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Jobs of {@link PendingAcceptance}; sending the link again is the same job as in an open access. */
@Component
public class OfferWorkers {

    private final OfferSteps steps;
    private final Runs runs;

    OfferWorkers(OfferSteps steps, Runs runs) {
        this.steps = steps;
        this.runs = runs;
    }

    @JobWorker(type = PendingAcceptance.Jobs.WORK_OUT_ACCEPTANCE)
    public Map<String, Object> workOutAcceptance(@Variable(name = PendingAcceptance.Variables.GRANT_ID) UUID grant) {
        var standing = steps.standing(new GrantId(grant))
                .orElse(new OfferStanding(OfferStanding.Next.OVER, false, Duration.ZERO, 0));
        if (standing.next() == OfferStanding.Next.WAIT) {
            runs.settled(SharingFlows.GRANT, grant, standing.version(), standing.remaining());
        }
        var answer = standing.accepted() ? GrantLife.Answer.ACCEPTED : GrantLife.Answer.NOT_ACCEPTED;
        return Map.of(
                PendingAcceptance.Variables.NEXT, standing.next().name(),
                PendingAcceptance.Variables.REMAINING, standing.remaining().toString(),
                PendingAcceptance.Variables.ANSWER, answer.name());
    }

    @JobWorker(type = PendingAcceptance.Jobs.REMIND_RECIPIENT)
    public void remindRecipient(@Variable(name = PendingAcceptance.Variables.GRANT_ID) UUID grant) {
        Mailing.step(() -> steps.remind(new GrantId(grant)));
    }

    @JobWorker(type = PendingAcceptance.Jobs.CLOSE_LAPSED)
    public void closeLapsed(@Variable(name = PendingAcceptance.Variables.GRANT_ID) UUID grant) {
        steps.closeLapsed(new GrantId(grant));
    }

    @JobWorker(type = PendingAcceptance.Jobs.TELL_OWNER)
    public void tellOwner(@Variable(name = PendingAcceptance.Variables.GRANT_ID) UUID grant) {
        Mailing.step(() -> steps.tellOwner(new GrantId(grant)));
    }
}
