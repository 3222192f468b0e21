package dev.latchkey.processes;

import static java.util.stream.Collectors.toSet;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An engine in memory, which notes down everything that happens in it. */
final class InMemoryEngine extends Engine {

    private static final Map<Intent, State> STATES = Map.of(
            ProcessInstanceIntent.ELEMENT_ACTIVATED, State.ACTIVE,
            ProcessInstanceIntent.ELEMENT_COMPLETED, State.COMPLETED,
            ProcessInstanceIntent.ELEMENT_TERMINATED, State.TERMINATED);

    private final ZeebeTestEngine engine;
    private final ZeebeClient client;

    static InMemoryEngine start() {
        var engine = EngineFactory.create();
        engine.start();
        return new InMemoryEngine(engine, connect(URI.create("http://" + engine.getGatewayAddress())));
    }

    private InMemoryEngine(ZeebeTestEngine engine, ZeebeClient client) {
        super(client);
        this.engine = engine;
        this.client = client;
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

    @Override
    void moveClock(Duration by) {
        engine.increaseTime(by);
    }

    @Override
    List<Step> steps(String processId) {
        var steps = new LinkedHashMap<Long, Step>();
        happenings(processId)
                .filter(happening -> STATES.containsKey(happening.getIntent()))
                .forEach(happening -> steps.put(happening.getKey(), step(happening)));
        return List.copyOf(steps.values());
    }

    private static Step step(Record<ProcessInstanceRecordValue> happening) {
        return new Step(happening.getKey(), happening.getValue().getElementId(), STATES.get(happening.getIntent()));
    }

    @Override
    Set<String> flowsTaken(String processId) {
        return happenings(processId)
                .filter(happening -> happening.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN)
                .map(happening -> happening.getValue().getElementId())
                .collect(toSet());
    }

    private Stream<Record<ProcessInstanceRecordValue>> happenings(String processId) {
        return stream(records().processInstanceRecords())
                .filter(happening -> happening.getRecordType() == RecordType.EVENT)
                .filter(happening -> happening.getValue().getBpmnProcessId().equals(processId));
    }

    @Override
    boolean hadJobAt(String elementId) {
        return stream(records().jobRecords())
                .filter(job -> job.getIntent() == JobIntent.CREATED)
                .anyMatch(job -> job.getValue().getElementId().equals(elementId));
    }

    @Override
    boolean hadIncidentAt(String elementId) {
        return stream(records().incidentRecords())
                .filter(incident -> incident.getIntent() == IncidentIntent.CREATED)
                .anyMatch(incident -> incident.getValue().getElementId().equals(elementId));
    }

    @Override
    void awaitDropped(String message, int times) {
        awaitThat(
                message + " dropped",
                () -> stream(records().messageRecords())
                                .filter(record -> record.getIntent() == MessageIntent.EXPIRED)
                                .filter(record -> record.getValue().getName().equals(message))
                                .count()
                        == times);
    }

    private RecordStream records() {
        return RecordStream.of(engine.getRecordStreamSource());
    }

    private static <T> Stream<T> stream(Iterable<T> records) {
        return StreamSupport.stream(records.spliterator(), false);
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }
}
