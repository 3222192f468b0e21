package dev.latchkey.engine;

import io.camunda.client.api.response.ActivatedJob;

/** Hears of every job whose worker has done it, before the engine does; a bean of a feature. */
public interface DoneJobs {

    /** Perhaps more than once. What is thrown fails the job, so that it comes again. */
    void done(ActivatedJob job);
}
