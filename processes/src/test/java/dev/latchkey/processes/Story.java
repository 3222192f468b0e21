package dev.latchkey.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.Map;

/** What happens in one process, told by a test that plays the workers. */
class Story {

    private final Engine engine;
    private final String processId;

    Story(Engine engine, String processId) {
        this.engine = engine;
        this.processId = processId;
    }

    Engine engine() {
        return engine;
    }

    /** The worker of this job type takes its next job and answers with these variables. */
    void worker(String jobType, Map<String, ?> answers) {
        engine.complete(engine.activate(jobType), answers);
    }

    void worker(String jobType) {
        worker(jobType, Map.of());
    }

    /** The next job of this type knows these variables and no others; its worker then drops it. */
    void jobKnowsOnly(String jobType, Map<String, ?> variables) {
        var job = engine.activate(jobType);
        assertThat(job.getVariablesAsMap()).isEqualTo(variables);
        engine.giveBack(job);
    }

    void standsAt(String elementId) {
        engine.awaitThat("standing at " + elementId, () -> isAt(elementId));
    }

    private boolean isAt(String elementId) {
        return count(elementId, ProcessInstanceIntent.ELEMENT_ACTIVATED)
                > count(elementId, ProcessInstanceIntent.ELEMENT_COMPLETED)
                        + count(elementId, ProcessInstanceIntent.ELEMENT_TERMINATED);
    }

    void endsAt(String endEventId) {
        engine.awaitThat(
                "the end " + endEventId, () -> count(endEventId, ProcessInstanceIntent.ELEMENT_COMPLETED) == runs());
        engine.awaitThat("the end of " + processId, () -> running() == 0);
    }

    void stopsWithAnIncidentAt(String elementId) {
        engine.awaitThat(
                "an incident at " + elementId,
                () -> Engine.stream(engine.records().incidentRecords())
                        .filter(incident -> incident.getIntent() == IncidentIntent.CREATED)
                        .anyMatch(incident -> incident.getValue().getElementId().equals(elementId)));
        assertThat(running()).isEqualTo(1);
    }

    /** The job is there for whoever takes it, and the picture shows its step as the one that goes on no more. */
    void standsStillWithoutWorkerAt(String elementId) {
        engine.awaitThat(
                "a job at " + elementId,
                () -> Engine.stream(engine.records().jobRecords())
                        .filter(job -> job.getIntent() == JobIntent.CREATED)
                        .anyMatch(job -> job.getValue().getElementId().equals(elementId)));
        standsAt(elementId);
    }

    void passes(String elementId) {
        engine.awaitThat(
                "having passed " + elementId, () -> count(elementId, ProcessInstanceIntent.ELEMENT_COMPLETED) > 0);
    }

    void isCancelled() {
        var instance = engine.steps(processId).stream()
                .filter(step -> step.getValue().getBpmnElementType() == BpmnElementType.PROCESS)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        engine.cancel(instance.getValue().getProcessInstanceKey());
        engine.awaitThat("the end of the cancelled " + processId, () -> running() == 0);
    }

    long runs() {
        return count(processId, ProcessInstanceIntent.ELEMENT_ACTIVATED);
    }

    private long running() {
        return runs()
                - count(processId, ProcessInstanceIntent.ELEMENT_COMPLETED)
                - count(processId, ProcessInstanceIntent.ELEMENT_TERMINATED);
    }

    long timesPassed(String elementId) {
        return count(elementId, ProcessInstanceIntent.ELEMENT_COMPLETED);
    }

    private long count(String elementId, ProcessInstanceIntent intent) {
        return engine.steps(processId).stream()
                .filter(step -> step.getIntent() == intent)
                .map(Record::getValue)
                .map(ProcessInstanceRecordValue::getElementId)
                .filter(elementId::equals)
                .count();
    }
}
