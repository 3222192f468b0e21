package dev.latchkey.processes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.TimeDuration;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model as its file says it, for tests that compare it with the names in code. */
record Model(String resource, BpmnModelInstance bpmn) {

    static Model of(String processId) {
        return read("processes/" + processId + ".bpmn");
    }

    static Model read(String resource) {
        return new Model(resource, Bpmn.readModelFromStream(Model.class.getResourceAsStream("/" + resource)));
    }

    static List<Model> all() {
        return Models.RESOURCES.stream().map(Model::read).toList();
    }

    String processId() {
        var ids = names(Process.class, Process::getId);
        if (ids.size() != 1) {
            throw new IllegalStateException(resource + " holds the processes " + ids);
        }
        return ids.iterator().next();
    }

    /**
     * Every step and every flow that the engine notes down; it does not note a flow that leaves an event-based
     * gateway, and need not: the event behind it has no other way in.
     */
    Set<String> paths() {
        return bpmn.getModelElementsByType(FlowElement.class).stream()
                .filter(element ->
                        !(element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway))
                .map(FlowElement::getId)
                .collect(toSet());
    }

    Set<String> jobTypes() {
        return names(ZeebeTaskDefinition.class, ZeebeTaskDefinition::getType);
    }

    Map<String, ServiceTask> tasksByJobType() {
        return bpmn.getModelElementsByType(ServiceTask.class).stream()
                .collect(toMap(
                        task -> task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                .getType(),
                        Function.identity()));
    }

    /** Forms that the user tasks are linked with. */
    Set<String> forms() {
        return names(ZeebeFormDefinition.class, ZeebeFormDefinition::getFormId);
    }

    Set<String> messages() {
        return names(Message.class, Message::getName);
    }

    Set<String> calledProcesses() {
        return names(ZeebeCalledElement.class, ZeebeCalledElement::getProcessId);
    }

    /** Variables that the model reads or sets itself; what callers hand in is in {@link #handsIn}. */
    Set<String> variables() {
        var variables = new HashSet<>(Expression.variables(expressions()));
        variables.addAll(names(ZeebeOutput.class, ZeebeMapping::getTarget));
        return variables;
    }

    /** By called process, the variables that this model hands in. */
    Map<String, Set<String>> handsIn() {
        return bpmn.getModelElementsByType(ZeebeInput.class).stream()
                .collect(groupingBy(Model::calledBy, mapping(ZeebeInput::getTarget, toSet())));
    }

    private static String calledBy(ZeebeInput input) {
        var extensions = input.getParentElement().getParentElement();
        return extensions.getChildElementsByType(ZeebeCalledElement.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An input that is not a call activity's"))
                .getProcessId();
    }

    /** By variable, the values that conditions compare it with. */
    Map<String, Set<String>> decisions() {
        return conditions().stream()
                .map(Expression::comparison)
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    Set<String> conditions() {
        return names(ConditionExpression.class, ModelElementInstance::getTextContent);
    }

    Set<String> expressions() {
        return Stream.of(
                        conditions(),
                        names(TimeDuration.class, ModelElementInstance::getTextContent),
                        names(ZeebeSubscription.class, ZeebeSubscription::getCorrelationKey),
                        names(ZeebeInput.class, ZeebeMapping::getSource),
                        names(ZeebeOutput.class, ZeebeMapping::getSource))
                .flatMap(Collection::stream)
                .collect(toSet());
    }

    private <T extends ModelElementInstance> Set<String> names(Class<T> type, Function<T, String> name) {
        return bpmn.getModelElementsByType(type).stream().map(name).collect(toSet());
    }

    @Override
    public String toString() {
        return resource;
    }
}
