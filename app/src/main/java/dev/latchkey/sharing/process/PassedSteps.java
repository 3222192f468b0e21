package dev.latchkey.sharing.process;

import dev.latchkey.engine.DoneJobs;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.ShareRequest;
import dev.latchkey.sharing.LifeModels;
import dev.latchkey.sharing.Spot;
import dev.latchkey.sharing.Steps;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps each step that a grant, or the approval of a share, passes, whichever worker does it. A human task's job is only
 * taken over here when its wait begins; that it was answered follows from the step after it.
 */
@Component
class PassedSteps implements DoneJobs {

    private final Steps steps;

    PassedSteps(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void done(ActivatedJob job) {
        var spot = new Spot(job.getBpmnProcessId(), job.getElementId());
        if (LifeModels.GRANT.does(spot)) {
            keep(GrantLife.Variables.GRANT_ID, spot, job);
        } else if (LifeModels.APPROVAL.does(spot)) {
            keep(ShareRequest.Variables.SHARE_ID, spot, job);
        }
    }

    private void keep(String subject, Spot spot, ActivatedJob job) {
        steps.passed(UUID.fromString(String.valueOf(job.getVariable(subject))), spot, job.getKey());
    }
}
