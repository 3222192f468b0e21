package dev.latchkey.sharing.process;

import dev.latchkey.engine.Runs;
import dev.latchkey.processes.AccessExpiry;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.Revocation;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantSteps;
import dev.latchkey.sharing.Standing;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Jobs of {@link GrantLife} and of the two processes that it calls. */
@Component
public class GrantWorkers {

    private final GrantSteps steps;
    private final Runs runs;

    GrantWorkers(GrantSteps steps, Runs runs) {
        this.steps = steps;
        this.runs = runs;
    }

    @JobWorker(type = GrantLife.Jobs.FIND_OUT)
    public Map<String, Object> findOut(@Variable(name = GrantLife.Variables.GRANT_ID) UUID grant, ActivatedJob job) {
        runs.began(SharingFlows.GRANT, grant, job.getProcessInstanceKey());
        var stage = steps.stage(new GrantId(grant));
        if (stage == Standing.Stage.CLOSED) {
            runs.over(SharingFlows.GRANT, grant);
        }
        return Map.of(GrantLife.Variables.STANDS, stage.name());
    }

    @JobWorker(type = GrantLife.Jobs.SEND_INVITATION)
    public Map<String, Object> sendInvitation(@Variable(name = GrantLife.Variables.GRANT_ID) UUID grant) {
        var stage = Mailing.step(() -> steps.sendLink(new GrantId(grant)));
        var acceptance =
                stage == Standing.Stage.ACCEPTANCE ? GrantLife.Acceptance.ASKED : GrantLife.Acceptance.NOT_ASKED;
        return Map.of(GrantLife.Variables.ACCEPTANCE, acceptance.name());
    }

    @JobWorker(type = AccessExpiry.Jobs.WORK_OUT_NEXT)
    public Map<String, Object> workOutNext(@Variable(name = AccessExpiry.Variables.GRANT_ID) UUID grant) {
        var standing = steps.standing(new GrantId(grant)).orElse(null);
        if (standing == null) {
            return Map.of(AccessExpiry.Variables.NEXT, AccessExpiry.Next.OVER.name());
        }
        boolean timed = standing.next() == Standing.Next.WAIT || standing.next() == Standing.Next.DECIDE;
        if (timed || standing.next() == Standing.Next.WAIT_OPEN) {
            runs.settled(SharingFlows.GRANT, grant, standing.version(), timed ? standing.remaining() : null);
        }
        return timed
                ? Map.of(
                        AccessExpiry.Variables.NEXT, standing.next().name(),
                        AccessExpiry.Variables.REMAINING, standing.remaining().toString())
                : Map.of(AccessExpiry.Variables.NEXT, standing.next().name());
    }

    @JobWorker(type = AccessExpiry.Jobs.REMIND_OF_END)
    public void remindOfEnd(@Variable(name = AccessExpiry.Variables.GRANT_ID) UUID grant) {
        Mailing.step(() -> steps.remindOfEnd(new GrantId(grant)));
    }

    @JobWorker(type = AccessExpiry.Jobs.TELL_DECISION)
    public void tellDecision(@Variable(name = AccessExpiry.Variables.GRANT_ID) UUID grant) {
        Mailing.step(() -> steps.tellDecision(new GrantId(grant)));
    }

    @JobWorker(type = AccessExpiry.Jobs.SEND_LINK_AGAIN)
    public void sendLinkAgain(@Variable(name = AccessExpiry.Variables.GRANT_ID) UUID grant) {
        Mailing.step(() -> steps.sendLink(new GrantId(grant)));
    }

    @JobWorker(type = AccessExpiry.Jobs.CLOSE_EXPIRED)
    public void closeExpired(@Variable(name = AccessExpiry.Variables.GRANT_ID) UUID grant) {
        steps.closeExpired(new GrantId(grant));
    }

    /** The row was closed by who revoked it or by its expiry; here goes what hangs on it. */
    @JobWorker(type = Revocation.Jobs.CLOSE_ACCESS)
    public void closeAccess(@Variable(name = Revocation.Variables.GRANT_ID) UUID grant) {
        steps.closeAccess(new GrantId(grant));
    }

    @JobWorker(type = Revocation.Jobs.TELL_RECIPIENT)
    public void tellRecipient(@Variable(name = Revocation.Variables.GRANT_ID) UUID grant) {
        Mailing.step(() -> steps.tellOfEnd(new GrantId(grant)));
        runs.over(SharingFlows.GRANT, grant);
    }
}
