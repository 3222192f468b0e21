package dev.latchkey.engine;

import dev.latchkey.engine.FailedJobs.FailedJob;
import io.camunda.client.api.response.ActivatedJob;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps which jobs have failed, by the run that each belongs to. */
@Component
class WatchFailedJobs implements DoneJobs {

    private static final Logger log = LoggerFactory.getLogger(WatchFailedJobs.class);

    private static final int MOST_AT_ONCE = 5_000;

    private final BlockingQueue<Long> done = new LinkedBlockingQueue<>();
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

    /** Hardly any job that is done has failed before, so that it waits for no statement of its own. */
    @Override
    public void done(ActivatedJob job) {
        done.add(job.getKey());
    }

    @Scheduled(fixedDelay = 1_000)
    void forgetDone() {
        var keys = new ArrayList<Long>();
        done.drainTo(keys, MOST_AT_ONCE);
        try {
            failures.forget(keys);
        } catch (DataAccessException | TransactionException e) {
            done.addAll(keys);
            log.debug("That {} jobs are done could not be kept yet", keys.size(), e);
        }
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
