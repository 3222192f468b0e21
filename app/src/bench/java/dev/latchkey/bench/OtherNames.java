package dev.latchkey.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Gives the product's models names of their own, so that they stand on the same broker without getting its workers. */
final class OtherNames {

    private static final String MARK = "bench-";

    private OtherNames() {}

    static String message(String name) {
        return MARK + name;
    }

    static String job(String type) {
        return MARK + type;
    }

    static String model(String resource) throws IOException {
        var process = resource.replaceAll(".*/|\\.bpmn", "");
        return new ClassPathResource(resource)
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(<bpmn:process id=\"|processId=\")", "$1" + MARK)
                .replace("bpmnElement=\"" + process + "\"", "bpmnElement=\"" + MARK + process + "\"")
                .replaceAll("(<bpmn:message [^>]*name=\")", "$1" + MARK)
                .replaceAll("(<zeebe:taskDefinition type=\")", "$1" + MARK);
    }
}
