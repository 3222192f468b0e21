package dev.latchkey.inbox.ui;

import dev.latchkey.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form as its file has it, with the words of its reader. */
final class FormSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param words by keys such as {@code inbox.form.accept-share.reason.label}
     */
    static ObjectNode of(String id, Function<String, String> words) {
        var schema = read(id);
        for (var component : schema.get("components")) {
            var field = (ObjectNode) component;
            var key = "inbox.form." + id + "." + field.get("key").asString();
            say(field, "label", key, words);
            say(field, "description", key, words);
            for (var value : field.path("values")) {
                say((ObjectNode) value, "label", key + "." + value.get("value").asString(), words);
            }
        }
        return schema;
    }

    private static void say(ObjectNode node, String property, String key, Function<String, String> words) {
        if (node.has(property)) {
            node.put(property, words.apply(key + "." + property));
        }
    }

    private static ObjectNode read(String id) {
        try (var file = FormSchema.class.getResourceAsStream("/" + Forms.resource(id))) {
            JsonNode schema = JSON.readTree(file);
            return (ObjectNode) schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormSchema() {}
}
