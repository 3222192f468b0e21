package dev.latchkey.processes;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** What the models say and what code says are the same, compared both ways. */
class NamesTest {

    private static final Path FOLDER = Path.of("src/main/resources/processes");

    @Test
    void every_model_file_is_deployed() {
        assertThat(Models.RESOURCES).doesNotHaveDuplicates();
        assertSame(files(), Set.copyOf(Models.RESOURCES));
    }

    @Test
    void every_file_is_named_after_its_process() {
        assertThat(Model.all())
                .isNotEmpty()
                .allSatisfy(
                        model -> assertThat(model.resource()).isEqualTo("processes/" + model.processId() + ".bpmn"));
    }

    @Test
    void every_process_has_a_class_with_its_names() {
        assertSame(
                Model.all().stream().map(Model::processId).collect(toSet()),
                Holder.all().stream().map(Holder::id).collect(toSet()));
    }

    @Test
    void job_types_are_the_same() {
        assertSame(ofModels(Model::jobTypes), ofHolders(holder -> holder.names("Jobs")));
    }

    @Test
    void message_names_are_the_same() {
        assertSame(ofModels(Model::messages), ofHolders(holder -> holder.names("Messages")));
    }

    @Test
    void decisions_are_the_same() {
        var models = ofModels(Model::decisions);
        assertThat(models.values())
                .anySatisfy(decisions -> assertThat(decisions).isNotEmpty());
        assertThat(ofHolders(Holder::decisions)).isEqualTo(models);
    }

    @Test
    void forms_of_user_tasks_are_the_same() {
        assertSame(ofModels(Model::forms), ofHolders(holder -> holder.names("Forms")));
    }

    @Test
    void a_form_that_a_model_names_is_there() {
        assertThat(Model.all().stream().flatMap(model -> model.forms().stream()).map(Forms::resource))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(Forms.RESOURCES).contains(resource));
    }

    @Test
    void variables_are_the_same() {
        assertSame(ofModels(NamesTest::usedAndHandedIn), ofHolders(holder -> holder.names("Variables")));
    }

    @Test
    void call_activities_call_what_is_there() {
        var called = Model.all().stream()
                .flatMap(model -> model.calledProcesses().stream())
                .collect(toSet());
        assertThat(called).isNotEmpty();
        assertThat(ofModels(Model::paths).keySet()).containsAll(called);
    }

    @Test
    void every_model_has_tests_that_walk_it() {
        var walked = ReflectionSupport.findAllClassesInPackage(
                        getClass().getPackageName(), type -> type.isAnnotationPresent(Walks.class), name -> true)
                .stream()
                .map(type -> type.getAnnotation(Walks.class).value())
                .collect(toSet());
        assertSame(ofModels(Model::paths).keySet(), walked);
    }

    private static Set<String> usedAndHandedIn(Model model) {
        var variables = new HashSet<>(model.variables());
        Model.all().forEach(caller -> variables.addAll(caller.handsIn().getOrDefault(model.processId(), Set.of())));
        return variables;
    }

    private static <T> Map<String, T> ofModels(Function<Model, T> names) {
        return Model.all().stream().collect(toMap(Model::processId, names));
    }

    private static <T> Map<String, T> ofHolders(Function<Holder, T> names) {
        return Holder.all().stream().collect(toMap(Holder::id, names));
    }

    private static Set<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> "processes/" + file.getFileName())
                    .filter(file -> file.endsWith(".bpmn"))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two empty sides would be the same as well, and show nothing. */
    private static <T> void assertSame(Set<T> models, Set<T> code) {
        assertThat(models).isNotEmpty();
        assertThat(code).isEqualTo(models);
    }

    private static <T> void assertSame(Map<String, Set<T>> models, Map<String, Set<T>> code) {
        assertThat(models.values()).anySatisfy(names -> assertThat(names).isNotEmpty());
        assertThat(code).isEqualTo(models);
    }
}
