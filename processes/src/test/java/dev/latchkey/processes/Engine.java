package dev.latchkey.processes;

import static org.awaitility.Awaitility.await;

import dev.latchkey.forms.Forms;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionFactory;

/**
 * An engine that knows every model and has no worker: the test is the worker. What tests ask of it they ask every
 * engine in the same way; an engine itself only moves its clock and tells what happened.
 */
abstract class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Duration JOB_TIMEOUT = Duration.ofMinutes(5);

    private final ZeebeClient client;

    /** One coming to an element of a process, or to the process itself, and how it went on. */
    record Step(long key, String elementId, State state) {}

    enum State {
        ACTIVE,
        COMPLETED,
        TERMINATED
    }

    Engine(ZeebeClient client) {
        this.client = client;
        deployAll();
    }

    abstract void moveClock(Duration by);

    /** The steps of every instance of a process, in the order in which they began. */
    abstract List<Step> steps(String processId);

    /** The flows that any instance of a process went along. */
    abstract Set<String> flowsTaken(String processId);

    abstract boolean hadJobAt(String elementId);

    abstract boolean hadIncidentAt(String elementId);

    /** Waits until the engine has thrown so many messages of this name away. */
    abstract void awaitDropped(String message, int times);

    @Override
    public abstract void close();

    private void deployAll() {
        var deployment = client.newDeployResourceCommand().addResourceFromClasspath(Models.RESOURCES.getFirst());
        Models.RESOURCES.stream().skip(1).forEach(deployment::addResourceFromClasspath);
        Forms.RESOURCES.forEach(deployment::addResourceFromClasspath);
        deployment.send().join();
    }

    /** At most one instance runs for a key, so a start that finds one running must not wait for its end. */
    void publishStart(String message, String key, Map<String, ?> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(key)
                .timeToLive(Duration.ZERO)
                .variables(variables)
                .send()
                .join();
    }

    /** Heard once for a version; the application says it again under another id. */
    void publishChange(String message, String key, int version) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(key)
                .messageId(key + ":" + version)
                .timeToLive(Duration.ofHours(1))
                .send()
                .join();
    }

    void create(String processId, Map<String, ?> variables) {
        client.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    void cancel(long processInstanceKey) {
        client.newCancelInstanceCommand(processInstanceKey).send().join();
    }

    ActivatedJob activate(String jobType) {
        return patiently("a job " + jobType)
                .until(() -> offered(jobType), jobs -> !jobs.isEmpty())
                .getFirst();
    }

    private List<ActivatedJob> offered(String jobType) {
        return client.newActivateJobsCommand()
                .jobType(jobType)
                .maxJobsToActivate(1)
                .timeout(JOB_TIMEOUT)
                .requestTimeout(Duration.ZERO)
                .send()
                .join()
                .getJobs();
    }

    void complete(ActivatedJob job, Map<String, ?> answers) {
        client.newCompleteCommand(job).variables(answers).send().join();
    }

    void giveBack(ActivatedJob job) {
        client.newFailCommand(job).retries(job.getRetries()).send().join();
    }

    void awaitThat(String what, BooleanSupplier condition) {
        patiently(what).until(condition::getAsBoolean);
    }

    private static ConditionFactory patiently(String what) {
        return await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(GLANCE);
    }
}
