package dev.latchkey.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.processes.Engine.State;
import dev.latchkey.processes.Engine.Step;
import java.util.Map;
import java.util.stream.Stream;

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
        engine.awaitThat("standing at " + elementId, () -> count(elementId, State.ACTIVE) > 0);
    }

    void endsAt(String endEventId) {
        engine.awaitThat("the end " + endEventId, () -> count(endEventId, State.COMPLETED) == runs());
        engine.awaitThat("the end of " + processId, () -> running() == 0);
    }

    void stopsWithAnIncidentAt(String elementId) {
        engine.awaitThat("an incident at " + elementId, () -> engine.hadIncidentAt(elementId));
        assertThat(running()).isEqualTo(1);
    }

    /** The job is there for whoever takes it, and the picture shows its step as the one that goes on no more. */
    void standsStillWithoutWorkerAt(String elementId) {
        engine.awaitThat("a job at " + elementId, () -> engine.hadJobAt(elementId));
        standsAt(elementId);
    }

    void passes(String elementId) {
        engine.awaitThat("having passed " + elementId, () -> count(elementId, State.COMPLETED) > 0);
    }

    void isCancelled() {
        engine.cancel(
                steps(processId).reduce((earlier, later) -> later).orElseThrow().key());
        engine.awaitThat("the end of the cancelled " + processId, () -> running() == 0);
    }

    long runs() {
        return steps(processId).count();
    }

    private long running() {
        return count(processId, State.ACTIVE);
    }

    long timesPassed(String elementId) {
        return count(elementId, State.COMPLETED);
    }

    private long count(String elementId, State state) {
        return steps(elementId).filter(step -> step.state() == state).count();
    }

    private Stream<Step> steps(String elementId) {
        return engine.steps(processId).stream().filter(step -> step.elementId().equals(elementId));
    }
}
