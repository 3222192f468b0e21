package dev.latchkey.processes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the policy's table says and what code says are the same, compared both ways. */
class PolicyNamesTest {

    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");
    private static final Map<String, Class<? extends Enum<?>>> VALUES = Map.of(
            "role", SharingPolicy.Role.class,
            "kind", SharingPolicy.Kind.class,
            "recipient", SharingPolicy.Recipient.class,
            "domainList", SharingPolicy.DomainList.class,
            "decision", SharingPolicy.Decision.class,
            "reason", SharingPolicy.Reason.class);

    private Document table;

    @BeforeEach
    void read() throws Exception {
        table = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(SharingPolicy.table())));
    }

    @Test
    void the_decision_is_named_like_its_file() {
        assertThat(elements("decision").map(decision -> decision.getAttribute("id")))
                .containsExactly(SharingPolicy.DECISION);
    }

    @Test
    void inputs_are_the_same() {
        assertThat(elements("inputExpression").map(PolicyNamesTest::text).collect(toSet()))
                .isNotEmpty()
                .isEqualTo(constants(SharingPolicy.Inputs.class));
    }

    @Test
    void outputs_are_the_same() {
        assertThat(elements("output").map(output -> output.getAttribute("name")).collect(toSet()))
                .isNotEmpty()
                .isEqualTo(constants(SharingPolicy.Outputs.class));
    }

    @Test
    void values_are_the_same() {
        VALUES.forEach((column, type) -> assertThat(quoted(byId("Values_" + column)))
                .as(column)
                .isEqualTo(Stream.of(type.getEnumConstants()).map(Enum::name).collect(toSet())));
    }

    @Test
    void every_verification_that_a_rule_allows_is_known() {
        var allowed = elements("outputEntry")
                .filter(entry -> entry.getAttribute("id").endsWith("_verification"))
                .flatMap(entry -> quoted(entry).stream())
                .collect(toSet());
        assertThat(allowed)
                .isEqualTo(Stream.of(SharingPolicy.Verification.values())
                        .map(Enum::name)
                        .collect(toSet()));
    }

    @Test
    void every_rule_says_why() {
        assertThat(elements("rule"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(
                                rule.getElementsByTagName("description").item(0).getTextContent())
                        .isNotBlank());
    }

    @Test
    void the_picture_shows_every_part() {
        var drawn = elements("dmndi:DMNShape")
                .map(shape -> shape.getAttribute("dmnElementRef"))
                .collect(toSet());
        assertThat(drawn)
                .isEqualTo(Stream.concat(elements("decision"), elements("inputData"))
                        .map(part -> part.getAttribute("id"))
                        .collect(toSet()));
    }

    private Element byId(String id) {
        return Stream.of("inputValues", "outputValues")
                .flatMap(this::elements)
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Element> elements(String tag) {
        var nodes = table.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(n -> (Element) nodes.item(n));
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Set<String> quoted(Element element) {
        return QUOTED.matcher(text(element))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());
    }

    private static Set<String> constants(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(toSet());
    }
}
