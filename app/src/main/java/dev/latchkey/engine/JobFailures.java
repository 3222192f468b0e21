package dev.latchkey.engine;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What happens to a job whose worker failed. Outages wait and come again; anything else has three tries with growing
 * pauses and then becomes an incident, whose text says what to do and names nobody: an exception's own text may hold an
 * address, so that neither the incident nor the log has it.
 */
@Component
class JobFailures implements JobExceptionHandlerSupplier {

    private static final Logger log = LoggerFactory.getLogger(JobFailures.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(3);

    private final WatchFailedJobs watch;

    JobFailures(WatchFailedJobs watch) {
        this.watch = watch;
    }

    @Override
    public JobExceptionHandler getJobExceptionHandler(JobExceptionHandlerSupplierContext context) {
        return this::fail;
    }

    private void fail(JobExceptionHandlerContext context) {
        var job = context.getActivatedJob();
        var fault = context.getException();
        if (outage(fault)) {
            log.info("Job {} of {} waits for an outage to end: {}", job.getKey(), job.getType(), Faults.name(fault));
            report(context, job.getRetries(), pause(fault), "Waits for an outage to end: " + cause(fault));
        } else {
            int left = Math.max(0, job.getRetries() - 1);
            log.error("Job {} of {} failed, {} tries left", job.getKey(), job.getType(), left, Faults.wordless(fault));
            watch.failed(job, left, cause(fault));
            report(context, left, Duration.ofSeconds(5L << (2 * Math.max(0, 2 - left))), advice(job, fault));
        }
    }

    private static void report(JobExceptionHandlerContext context, int retries, Duration pause, String text) {
        context.getJobClient()
                .newFailCommand(context.getActivatedJob().getKey())
                .retries(retries)
                .retryBackoff(pause)
                .errorMessage(text)
                .send()
                // where this is lost too, the job's time runs out and it comes again
                .exceptionally(e -> null);
    }

    private static String advice(ActivatedJob job, Exception fault) {
        return "This step failed (%s). Search the application's log for \"Job %d\" to see why; mend the cause, then retry."
                .formatted(cause(fault), job.getKey());
    }

    private static String cause(Throwable fault) {
        return fault instanceof RetryLater && fault.getCause() != null
                ? fault.getCause().getClass().getSimpleName()
                : fault.getClass().getSimpleName();
    }

    private static boolean outage(Throwable fault) {
        return fault instanceof RetryLater
                || fault instanceof TransientDataAccessException
                || fault instanceof NonTransientDataAccessResourceException
                || fault instanceof CannotCreateTransactionException;
    }

    private static Duration pause(Throwable fault) {
        return fault instanceof RetryLater later ? later.pause() : DATABASE_PAUSE;
    }
}
