package dev.latchkey.processes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model keeps to, because the engine's data is read by more people than the database's. */
class RulesTest {

    private static final Set<String> IDS = Set.of("shareId", "grantId", "attemptId");
    private static final Set<String> TIMES = Set.of("remaining");
    private static final Set<String> DECISIONS =
            Set.of("stands", "acceptance", "approval", "answer", "decision", "next", "outcome");

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_ids_times_and_decisions_are_variables(Model model) {
        var allowed = new HashSet<>(IDS);
        allowed.addAll(TIMES);
        allowed.addAll(DECISIONS);
        assertThat(allowed).containsAll(model.variables());
        assertThat(model.handsIn().values())
                .allSatisfy(handedIn -> assertThat(allowed).containsAll(handedIn));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_decision_that_the_model_does_not_know_takes_no_way_by_default(Model model) {
        assertThat(elements(model, ExclusiveGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getDefault()).isNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_called_process_gets_what_it_is_handed_and_gives_nothing_back(Model model) {
        assertThat(elements(model, CallActivity.class)).allSatisfy(call -> {
            var called = call.getSingleExtensionElement(ZeebeCalledElement.class);
            assertThat(called.isPropagateAllParentVariablesEnabled()).isFalse();
            assertThat(called.isPropagateAllChildVariablesEnabled()).isFalse();
            assertThat(call.getSingleExtensionElement(ZeebeIoMapping.class).getInputs())
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_job_is_tried_three_times(Model model) {
        assertThat(elements(model, ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                .getRetries())
                        .isEqualTo("3"));
    }

    /** The application is told by headers: the engine knows the linked form by a number only. */
    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_says_which_form_and_whose_id(Model model) {
        assertThat(elements(model, UserTask.class)).allSatisfy(task -> {
            var headers = task.getSingleExtensionElement(ZeebeTaskHeaders.class).getHeaders().stream()
                    .collect(toMap(ZeebeHeader::getKey, ZeebeHeader::getValue));
            assertThat(headers)
                    .containsOnlyKeys("form", "subject")
                    .containsEntry(
                            "form",
                            task.getSingleExtensionElement(ZeebeFormDefinition.class)
                                    .getFormId());
            assertThat(IDS).contains(headers.get("subject"));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_start_message_brings_in_its_id_and_nothing_else(Model model) {
        var startedByMessage = elements(model, StartEvent.class).stream()
                .filter(start -> !start.getEventDefinitions().isEmpty());
        assertThat(startedByMessage)
                .allSatisfy(start -> assertThat(start.getSingleExtensionElement(ZeebeIoMapping.class)
                                .getOutputs())
                        .singleElement()
                        .satisfies(output -> assertThat(IDS).contains(output.getTarget())));
    }

    private static <T extends ModelElementInstance> List<T> elements(Model model, Class<T> type) {
        return List.copyOf(model.bpmn().getModelElementsByType(type));
    }
}
