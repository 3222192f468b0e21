package dev.latchkey.processes;

import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;

/** An engine in memory that knows every model and has no worker: the test is the worker. */
final class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Duration JOB_TIMEOUT = Duration.ofMinutes(5);

    private final ZeebeTestEngine engine = EngineFactory.create();
    private final ZeebeClient client;

    Engine() {
        engine.start();
        client = connect(URI.create("http://" + engine.getGatewayAddress()));
        deployAll();
    }

    private void deployAll() {
        var deployment = client.newDeployResourceCommand().addResourceFromClasspath(Models.RESOURCES.getFirst());
        Models.RESOURCES.stream().skip(1).forEach(deployment::addResourceFromClasspath);
        deployment.send().join();
    }

    /** Without a REST address of its own the client would look for an engine at the default port. */
    private static ZeebeClient connect(URI address) {
        return ZeebeClient.newClientBuilder()
                .grpcAddress(address)
                .restAddress(address)
                .preferRestOverGrpc(false)
                .usePlaintext()
                .build();
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

    void moveClock(Duration by) {
        engine.increaseTime(by);
    }

    void awaitThat(String what, BooleanSupplier condition) {
        patiently(what).until(condition::getAsBoolean);
    }

    private static ConditionFactory patiently(String what) {
        return await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(GLANCE);
    }

    RecordStream records() {
        return RecordStream.of(engine.getRecordStreamSource());
    }

    /** What happened to the elements of a process, in the order in which it happened. */
    List<Record<ProcessInstanceRecordValue>> steps(String processId) {
        return stream(records().processInstanceRecords())
                .filter(step -> step.getRecordType() == RecordType.EVENT)
                .filter(step -> step.getValue().getBpmnProcessId().equals(processId))
                .toList();
    }

    static <T> Stream<T> stream(Iterable<T> records) {
        return StreamSupport.stream(records.spliterator(), false);
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }
}
