package dev.latchkey.sharing;

import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The models that a grant's life follows, from the one that it begins with to whatever that calls. */
public final class LifeModels {

    public static final LifeModels ALL = read(GrantLife.ID);

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<Spot, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final String root;

    private LifeModels(String root) {
        this.root = root;
    }

    static LifeModels read(String root) {
        var models = new LifeModels(root);
        models.add(root);
        return models;
    }

    /** Process ids, callers first. */
    public List<String> processes() {
        return List.copyOf(documents.keySet());
    }

    public List<Node> nodes(String process) {
        return nodes.values().stream()
                .filter(node -> node.spot().process().equals(process))
                .toList();
    }

    /** A copy of the model as it is drawn, to be written on. */
    public Document drawing(String process) {
        var original = documents.get(process);
        if (original == null) {
            throw new IllegalArgumentException("no such model: " + process);
        }
        return (Document) original.cloneNode(true);
    }

    /** Where everything begins. */
    Spot start() {
        return startOf(root);
    }

    Spot startOf(String process) {
        return ends(process, Kind.START).getFirst();
    }

    List<Spot> endsOf(String process) {
        return ends(process, Kind.END);
    }

    private List<Spot> ends(String process, Kind kind) {
        return nodes(process).stream()
                .filter(node -> node.kind() == kind)
                .map(Node::spot)
                .toList();
    }

    List<Flow> flows() {
        return flows;
    }

    @Nullable Node node(Spot spot) {
        return nodes.get(spot);
    }

    /** What calls the process; null for the first one. */
    public @Nullable Node callerOf(String process) {
        return nodes.values().stream()
                .filter(node -> process.equals(node.calls()))
                .findFirst()
                .orElse(null);
    }

    private void add(String process) {
        if (documents.containsKey(process)) {
            return;
        }
        var document = parse(process);
        documents.put(process, document);
        var elements =
                (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
        children(elements).forEach(element -> add(process, element));
        nodes(process).stream().map(Node::calls).forEach(called -> {
            if (called != null) {
                add(called);
            }
        });
    }

    private void add(String process, Element element) {
        var spot = new Spot(process, element.getAttribute("id"));
        if ("sequenceFlow".equals(element.getLocalName())) {
            flows.add(new Flow(
                    spot,
                    new Spot(process, element.getAttribute("sourceRef")),
                    new Spot(process, element.getAttribute("targetRef"))));
            return;
        }
        var kind = kind(element.getLocalName());
        if (kind != null) {
            nodes.put(spot, new Node(spot, kind, element.hasAttribute("name"), called(element)));
        }
    }

    private static @Nullable Kind kind(String name) {
        return switch (name) {
            case "startEvent" -> Kind.START;
            case "endEvent" -> Kind.END;
            case "callActivity" -> Kind.CALL;
            case "intermediateCatchEvent" -> Kind.WAIT;
            default -> name.endsWith("Task") ? Kind.TASK : name.endsWith("Gateway") ? Kind.GATEWAY : null;
        };
    }

    private static @Nullable String called(Element element) {
        var called = element.getElementsByTagNameNS(ZEEBE, "calledElement");
        return called.getLength() == 0 ? null : ((Element) called.item(0)).getAttribute("processId");
    }

    private static Document parse(String process) {
        var file = "processes/" + process + ".bpmn";
        try (var model = Models.class.getClassLoader().getResourceAsStream(file)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The model " + process + " cannot be read.", e);
        }
    }

    private static Stream<Element> children(Element parent) {
        NodeList all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** What an element is, as far as it matters here. */
    public enum Kind {
        START,
        END,
        TASK,
        CALL,
        WAIT,
        GATEWAY
    }

    /**
     * An element that is passed.
     *
     * @param named whether the picture has words beside it
     * @param calls the process that opens in it; null for everything but a call
     */
    public record Node(
            Spot spot, Kind kind, boolean named, @Nullable String calls) {}

    /** A line from one element to another. */
    record Flow(Spot spot, Spot from, Spot to) {}
}
