package dev.latchkey.sharing.process;

import dev.latchkey.engine.DoneJobs;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LifeModels;
import dev.latchkey.sharing.Spot;
import dev.latchkey.sharing.Steps;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps each step that a grant passes, whichever worker does it. */
@Component
class PassedSteps implements DoneJobs {

    private static final Set<String> PROCESSES = Set.copyOf(LifeModels.ALL.processes());

    private final Steps steps;

    PassedSteps(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void done(ActivatedJob job) {
        if (PROCESSES.contains(job.getBpmnProcessId())) {
            var grant = String.valueOf(job.getVariable(GrantLife.Variables.GRANT_ID));
            steps.passed(
                    new GrantId(UUID.fromString(grant)),
                    new Spot(job.getBpmnProcessId(), job.getElementId()),
                    job.getKey());
        }
    }
}
