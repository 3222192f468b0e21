package dev.latchkey.sharing.process;

import dev.latchkey.engine.Runs;
import dev.latchkey.processes.ShareRequest;
import dev.latchkey.sharing.ApprovalStanding;
import dev.latchkey.sharing.ApprovalSteps;
import dev.latchkey.sharing.GrantSteps;
import dev.latchkey.sharing.ShareId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jobs of {@link ShareRequest}. */
@Component
public class ShareRequestWorkers {

    private static final ApprovalStanding GONE = new ApprovalStanding(ApprovalStanding.Decision.OVER, Duration.ZERO, 0);

    private final GrantSteps steps;
    private final ApprovalSteps approval;
    private final Runs runs;

    ShareRequestWorkers(GrantSteps steps, ApprovalSteps approval, Runs runs) {
        this.steps = steps;
        this.approval = approval;
        this.runs = runs;
    }

    @JobWorker(type = ShareRequest.Jobs.START_GRANTS)
    @Transactional
    public Map<String, Object> startGrants(@Variable(name = ShareRequest.Variables.SHARE_ID) UUID share) {
        // before the grants are looked up: those that are approved in between must not be missed by both
        var needed = switch (standing(share).decision()) {
            case NOTHING_YET, REFUSED -> ShareRequest.Approval.NEEDED;
            case APPROVED, OVER -> ShareRequest.Approval.NOT_NEEDED;
        };
        runs.begin(SharingFlows.GRANT, steps.grantsOf(new ShareId(share)));
        if (needed == ShareRequest.Approval.NOT_NEEDED) {
            runs.over(SharingFlows.SHARE, share);
        }
        return Map.of(ShareRequest.Variables.APPROVAL, needed.name());
    }

    @JobWorker(type = ShareRequest.Jobs.ASK_APPROVER)
    public Map<String, Object> askApprover(
            @Variable(name = ShareRequest.Variables.SHARE_ID) UUID share, ActivatedJob job) {
        Mailing.step(() -> approval.ask(new ShareId(share)));
        return Map.of(
                ShareRequest.Variables.REMAINING, waits(share, job).remaining().toString());
    }

    @JobWorker(type = ShareRequest.Jobs.ASK_SECOND_APPROVER)
    public void askSecondApprover(@Variable(name = ShareRequest.Variables.SHARE_ID) UUID share) {
        Mailing.step(() -> approval.askSecond(new ShareId(share)));
    }

    @JobWorker(type = ShareRequest.Jobs.FIND_DECISION)
    public Map<String, Object> findDecision(
            @Variable(name = ShareRequest.Variables.SHARE_ID) UUID share, ActivatedJob job) {
        approval.closeExpired(new ShareId(share));
        var standing = waits(share, job);
        if (standing.decision() == ApprovalStanding.Decision.OVER) {
            runs.over(SharingFlows.SHARE, share);
        }
        return Map.of(
                ShareRequest.Variables.DECISION, standing.decision().name(),
                ShareRequest.Variables.REMAINING, standing.remaining().toString());
    }

    @JobWorker(type = ShareRequest.Jobs.START_APPROVED)
    @Transactional
    public void startApproved(@Variable(name = ShareRequest.Variables.SHARE_ID) UUID share) {
        runs.begin(SharingFlows.GRANT, steps.approvedOf(new ShareId(share)));
        runs.over(SharingFlows.SHARE, share);
    }

    @JobWorker(type = ShareRequest.Jobs.TELL_OWNER_OF_REFUSAL)
    public void tellOwnerOfRefusal(@Variable(name = ShareRequest.Variables.SHARE_ID) UUID share) {
        Mailing.step(() -> approval.tellOwner(new ShareId(share)));
        runs.over(SharingFlows.SHARE, share);
    }

    /** The engine may take as long as whoever was asked before it is told again. */
    private ApprovalStanding waits(UUID share, ActivatedJob job) {
        var standing = standing(share);
        runs.settled(SharingFlows.SHARE, share, standing.version(), job.getProcessInstanceKey(), standing.remaining());
        return standing;
    }

    private ApprovalStanding standing(UUID share) {
        return approval.standing(new ShareId(share)).orElse(GONE);
    }
}
