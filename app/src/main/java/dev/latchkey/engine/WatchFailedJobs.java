package dev.latchkey.engine;

import dev.latchkey.engine.FailedJobs.FailedJob;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps which jobs have failed, by the run that each belongs to. */
@Component
class WatchFailedJobs implements DoneJobs {

    private static final Logger log = LoggerFactory.getLogger(WatchFailedJobs.class);

    private final FailedJobs failures;
    private final ObjectProvider<Flow> flows;

    WatchFailedJobs(FailedJobs failures, ObjectProvider<Flow> flows) {
        this.failures = failures;
        this.flows = flows;
    }

    /** Only tells: where the database is away too, the job fails all the same, and its next try is kept. */
    void failed(ActivatedJob job, int triesLeft, String fault) {
        try {
            describe(job, triesLeft, fault).ifPresent(failures::note);
        } catch (DataAccessException | TransactionException e) {
            log.debug("That job {} failed could not be kept", job.getKey(), e);
        }
    }

    @Override
    public void done(ActivatedJob job) {
        failures.forget(job.getKey());
    }

    private Optional<FailedJob> describe(ActivatedJob job, int triesLeft, String fault) {
        var variables = job.getVariablesAsMap();
        return flows.stream()
                .filter(flow -> variables.get(flow.idVariable()) instanceof String)
                .findFirst()
                .map(flow -> new FailedJob(
                        job.getKey(),
                        flow.process(),
                        UUID.fromString(String.valueOf(variables.get(flow.idVariable()))),
                        job.getBpmnProcessId() + "/" + job.getElementId(),
                        job.getProcessInstanceKey(),
                        triesLeft,
                        fault));
    }
}
