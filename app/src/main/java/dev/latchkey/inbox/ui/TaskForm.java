package dev.latchkey.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A Camunda form: shows facts, and hands on what was answered as text, whatever it is. */
@Tag("lk-form-js")
@NpmPackage(value = "@bpmn-io/form-js-viewer", version = "2.0.0")
@JsModule("./form-js-host.ts")
@StyleSheet("theme/task-form.css")
public class TaskForm extends Component {

    private static final String ANSWER = "event.detail";

    /**
     * @param form id of the form
     * @param facts what it shows, by the fields' keys
     * @param answered called with the values of all fields, by their keys
     */
    public TaskForm(String form, Map<String, String> facts, Consumer<Map<String, String>> answered) {
        var schema = FormSchema.of(form, this::getTranslation);
        var content = schema.objectNode();
        content.set("schema", schema);
        var data = content.putObject("data");
        facts.forEach(data::put);
        content.putObject("words")
                .put("Field is required.", getTranslation("inbox.form.required"))
                .put("Field must have maximum length of {value}.", getTranslation("inbox.form.too-long", "{value}"));
        getElement().setPropertyJson("content", content);
        getElement()
                .addEventListener(
                        "form-answer",
                        event -> answered.accept(
                                values((ObjectNode) event.getEventData().get(ANSWER))))
                .addEventData(ANSWER);
    }

    /** Has the form checked by the browser, and its answer sent. */
    public void send() {
        getElement().callJsFunction("send");
    }

    private static Map<String, String> values(ObjectNode answer) {
        var values = new LinkedHashMap<String, String>();
        answer.properties().forEach(field -> {
            if (field.getValue().isString()) {
                values.put(field.getKey(), field.getValue().asString());
            }
        });
        return values;
    }
}
