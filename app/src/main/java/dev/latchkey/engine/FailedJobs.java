package dev.latchkey.engine;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The jobs that workers could not do and have not done since, for whoever looks after the processes. What goes wrong
 * inside the engine alone, such as an expression, it keeps to itself: Operate shows that.
 */
@Component
class FailedJobs {

    private final JdbcClient jdbc;

    FailedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A try has failed; with none left the job waits as an incident. */
    void note(FailedJob failed) {
        jdbc.sql("""
                        INSERT INTO job_failure (job_key, process, subject, element, instance_key, tries_left, fault, at)
                        VALUES (:job, :process, :subject, :element, :instance, :tries, LEFT(:fault, 100), NOW(6))
                        ON DUPLICATE KEY UPDATE tries_left = VALUES(tries_left), fault = VALUES(fault), at = VALUES(at)
                        """)
                .param("job", failed.job())
                .param("process", failed.process())
                .param("subject", failed.subject())
                .param("element", failed.element())
                .param("instance", failed.instance())
                .param("tries", failed.triesLeft())
                .param("fault", failed.fault())
                .update();
    }

    /** These jobs were done, after all or at once. */
    void forget(Collection<Long> jobs) {
        if (!jobs.isEmpty()) {
            jdbc.sql("DELETE FROM job_failure WHERE job_key IN (:jobs)")
                    .param("jobs", jobs)
                    .update();
        }
    }

    /** The run is over, or has begun anew. */
    void forget(Flow flow, UUID subject) {
        jdbc.sql("DELETE FROM job_failure WHERE process = :process AND subject = :subject")
                .param("process", flow.process())
                .param("subject", subject)
                .update();
    }

    /** The engine does not know any of them any more, and hands their keys out again. */
    void forgetAll() {
        jdbc.sql("DELETE FROM job_failure").update();
    }

    /**
     * A job whose worker failed.
     *
     * @param process of the run that it belongs to, whose row is the subject
     * @param element where it happened, as process/element
     * @param instance in which it happened: the run's, or one that this called
     * @param fault the kind of fault; never its text, which may name somebody
     */
    record FailedJob(
            long job, String process, UUID subject, String element, long instance, int triesLeft, String fault) {}
}
