package dev.latchkey.forms;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the forms say and what code says are the same, compared both ways. */
class FormsTest {

    private static final Path FOLDER = Path.of("src/main/resources/forms");

    private static final Map<String, Class<?>> HOLDERS =
            Map.of(AcceptShare.ID, AcceptShare.class, ApproveShare.ID, ApproveShare.class, MoreTime.ID, MoreTime.class);

    @Test
    void every_form_file_is_deployed_and_has_its_class() {
        assertThat(files()).isNotEmpty().isEqualTo(Set.copyOf(Forms.RESOURCES));
        assertThat(HOLDERS.keySet().stream().map(Forms::resource).collect(toSet()))
                .isEqualTo(files());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_form_is_named_after_its_id(String id) {
        assertThat(form(id).get("id").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void what_a_form_shows_are_the_facts(String id) {
        assertThat(keys(id, true)).isNotEmpty().isEqualTo(components(id, "Facts"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void what_a_form_asks_is_the_answer(String id) {
        assertThat(keys(id, false)).isNotEmpty().isEqualTo(components(id, "Answer"));
    }

    @Test
    void the_decisions_of_the_forms_are_those_of_the_code() {
        assertThat(choices(AcceptShare.ID)).containsExactly(AcceptShare.Decision.ACCEPT, AcceptShare.Decision.DECLINE);
        assertThat(choices(ApproveShare.ID))
                .containsExactly(ApproveShare.Decision.APPROVE, ApproveShare.Decision.REFUSE);
        assertThat(choices(MoreTime.ID))
                .containsAll(MoreTime.Decision.DAYS)
                .contains(MoreTime.Decision.REFUSE)
                .hasSize(MoreTime.Decision.DAYS.size() + 1);
    }

    private static List<String> choices(String id) {
        return fields(id)
                .filter(field -> field.get("key").asString().equals("decision"))
                .flatMap(field -> field.get("values").valueStream())
                .map(value -> value.get("value").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({AcceptShare.ID + "," + AcceptShare.LONGEST_REASON, ApproveShare.ID + "," + ApproveShare.LONGEST_REASON})
    void the_longest_reason_is_that_of_the_code(String id, int longest) {
        assertThat(fields(id).filter(field -> field.get("key").asString().equals("reason")))
                .singleElement()
                .satisfies(field ->
                        assertThat(field.at("/validate/maxLength").asInt()).isEqualTo(longest));
    }

    static List<String> ids() {
        return List.copyOf(HOLDERS.keySet());
    }

    private static Set<String> keys(String id, boolean shown) {
        return fields(id)
                .filter(field -> field.path("readonly").asBoolean(false) == shown)
                .map(field -> field.get("key").asString())
                .collect(toSet());
    }

    private static Stream<JsonNode> fields(String id) {
        return form(id).get("components").valueStream();
    }

    private static Set<String> components(String id, String name) {
        return Stream.of(HOLDERS.get(id).getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(component -> component.getName())
                .collect(toSet());
    }

    private static JsonNode form(String id) {
        try (var file = FormsTest.class.getResourceAsStream("/" + Forms.resource(id))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> "forms/" + file.getFileName()).collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
