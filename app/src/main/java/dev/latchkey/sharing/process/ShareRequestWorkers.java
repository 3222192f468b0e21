package dev.latchkey.sharing.process;

import dev.latchkey.engine.Runs;
import dev.latchkey.processes.ShareRequest;
import dev.latchkey.sharing.GrantSteps;
import dev.latchkey.sharing.ShareId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jobs of {@link ShareRequest}. */
@Component
public class ShareRequestWorkers {

    private final GrantSteps steps;
    private final Runs runs;

    ShareRequestWorkers(GrantSteps steps, Runs runs) {
        this.steps = steps;
        this.runs = runs;
    }

    @JobWorker(type = ShareRequest.Jobs.START_GRANTS)
    @Transactional
    public void startGrants(@Variable(name = ShareRequest.Variables.SHARE_ID) UUID share) {
        runs.begin(SharingFlows.GRANT, steps.grantsOf(new ShareId(share)));
        steps.started(new ShareId(share));
        runs.over(SharingFlows.SHARE, share);
    }
}
