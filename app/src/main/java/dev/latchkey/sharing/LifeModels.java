package dev.latchkey.sharing;

import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.Models;
import dev.latchkey.processes.ShareRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Models that a grant's life follows, from the one that it begins with to whatever that calls. */
public final class LifeModels {

    /** From the invitation to the end. */
    public static final LifeModels GRANT = read(GrantLife.ID, Set.of());

    /** What comes before, where somebody has to approve it. The step that every share takes is kept of none. */
    public static final LifeModels APPROVAL = read(ShareRequest.ID, Set.of("Task_StartGrants"));

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<Spot, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<Spot, Spot> leaving = new LinkedHashMap<>();
    private final String root;
    private final Set<String> unkept;

    private LifeModels(String root, Set<String> unkept) {
        this.root = root;
        this.unkept = unkept;
    }

    private static LifeModels read(String root, Set<String> unkept) {
        var models = new LifeModels(root, unkept);
        models.add(root);
        return models;
    }

    /** Process ids, callers first. */
    public List<String> processes() {
        return List.copyOf(documents.keySet());
    }

    /** The elements of all of them, callers first. */
    public Stream<Node> all() {
        return processes().stream().flatMap(process -> nodes(process).stream());
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

    /** What ends a wait from its border, and the task in which it waits. */
    Map<Spot, Spot> leaving() {
        return leaving;
    }

    /** Whether something is done there by itself and kept; what people do is waited for. */
    public boolean does(Spot spot) {
        var node = nodes.get(spot);
        return node != null && node.kind() == Kind.TASK && !unkept.contains(spot.element());
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
        if (kind == Kind.BORDER) {
            leaving.put(spot, new Spot(process, element.getAttribute("attachedToRef")));
        }
    }

    private static @Nullable Kind kind(String name) {
        return switch (name) {
            case "startEvent" -> Kind.START;
            case "endEvent" -> Kind.END;
            case "callActivity" -> Kind.CALL;
            case "intermediateCatchEvent", "userTask" -> Kind.WAIT;
            case "boundaryEvent" -> Kind.BORDER;
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
        /** For a time, a change, or for somebody to decide. */
        WAIT,
        /** What ends a wait from outside. */
        BORDER,
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
