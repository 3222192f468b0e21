package dev.latchkey.processes;

import static java.util.stream.Collectors.toSet;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.ProcessInstanceSequenceFlow;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A whole Camunda. What happened in it is searched for, and found a moment later than it happened. */
final class CamundaEngine extends Engine {

    private final CamundaProcessTestContext camunda;
    private final CamundaClient search;

    CamundaEngine(CamundaProcessTestContext camunda) {
        super(camunda.createZeebeClient(client -> client.preferRestOverGrpc(false)));
        this.camunda = camunda;
        search = camunda.createClient();
    }

    /** Waits until the search has come as far, or a story would be judged by what was before the answer. */
    @Override
    void complete(ActivatedJob job, Map<String, ?> answers) {
        super.complete(job, answers);
        awaitThat(
                "the answer to " + job.getType() + " found",
                () -> !search.newJobSearchRequest()
                        .filter(jobs -> jobs.jobKey(job.getKey()).state(JobState.COMPLETED))
                        .send()
                        .join()
                        .items()
                        .isEmpty());
    }

    @Override
    void moveClock(Duration by) {
        camunda.increaseTime(by);
    }

    /** An instance is found from its first moment on: {@code ACTIVE} may be said of a step just being entered. */
    @Override
    List<Step> steps(String processId) {
        return Stream.concat(
                        instances(processId).map(CamundaEngine::step),
                        elements(processId).map(CamundaEngine::step))
                .toList();
    }

    private Stream<ProcessInstance> instances(String processId) {
        return search
                .newProcessInstanceSearchRequest()
                .filter(instances -> instances.processDefinitionId(processId))
                .sort(by -> by.startDate().asc())
                .send()
                .join()
                .items()
                .stream();
    }

    /** Without the instance itself, which is no element here. */
    private Stream<ElementInstance> elements(String processId) {
        return search
                .newElementInstanceSearchRequest()
                .filter(elements -> elements.processDefinitionId(processId))
                .sort(by -> by.startDate().asc())
                .send()
                .join()
                .items()
                .stream()
                .filter(element -> element.getType() != ElementInstanceType.PROCESS);
    }

    private static Step step(ProcessInstance instance) {
        return new Step(
                instance.getProcessInstanceKey(),
                instance.getProcessDefinitionId(),
                State.valueOf(instance.getState().name()));
    }

    private static Step step(ElementInstance element) {
        return new Step(
                element.getElementInstanceKey(),
                element.getElementId(),
                State.valueOf(element.getState().name()));
    }

    @Override
    Set<String> flowsTaken(String processId) {
        return instances(processId)
                .map(ProcessInstance::getProcessInstanceKey)
                .flatMap(key -> search.newProcessInstanceSequenceFlowsRequest(key).send().join().stream())
                .map(ProcessInstanceSequenceFlow::getElementId)
                .collect(toSet());
    }

    @Override
    boolean hadJobAt(String elementId) {
        return !search.newJobSearchRequest()
                .filter(jobs -> jobs.elementId(elementId))
                .send()
                .join()
                .items()
                .isEmpty();
    }

    @Override
    boolean hadIncidentAt(String elementId) {
        return !search.newIncidentSearchRequest()
                .filter(incidents -> incidents.elementId(elementId))
                .send()
                .join()
                .items()
                .isEmpty();
    }

    /** The search knows instances and what they wait for, but no message that came to nobody. */
    @Override
    void awaitDropped(String message, int times) {
        Assumptions.abort("Only the in-memory engine shows that a message was dropped");
    }

    /** Camunda Process Test closes the clients that it made. */
    @Override
    public void close() {}
}
