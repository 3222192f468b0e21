package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.sharing.LifeModels;
import dev.latchkey.sharing.Spot;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A model as its picture needs it: in the reader's words, and without what only the engine reads. */
class LifeDrawing {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final List<String> FOR_THE_ENGINE =
            List.of("documentation", "extensionElements", "conditionExpression", "timeDuration");

    /** What our words may need beside a sign; the modeller measured its own. */
    private static final double LABEL_WIDTH = 140;

    /** So that larger words keep off the line below them. */
    private static final double RISE = 3;

    private final Document drawing;

    LifeDrawing(LifeModels models, String process, Component page) {
        drawing = models.drawing(process);
        FOR_THE_ENGINE.forEach(name -> elements(drawing, name)
                .forEach(element -> element.getParentNode().removeChild(element)));
        elements(drawing, "*").stream()
                .filter(element -> element.hasAttribute("name") && drawn(element))
                .forEach(element -> element.setAttribute(
                        "name", page.getTranslation(key(new Spot(process, element.getAttribute("id"))))));
        elements(drawing.getDocumentElement(), DI, "BPMNLabel").forEach(LifeDrawing::makeRoom);
    }

    /** What stands in the middle stays there. */
    private static void makeRoom(Element label) {
        var ofLine = "BPMNEdge".equals(label.getParentNode().getLocalName());
        elements(label, DC, "Bounds").forEach(bounds -> {
            move(bounds, "x", -(LABEL_WIDTH - number(bounds, "width")) / 2);
            move(bounds, "y", ofLine ? -RISE : 0);
            bounds.setAttribute("width", String.valueOf(LABEL_WIDTH));
        });
    }

    private static void move(Element bounds, String axis, double by) {
        bounds.setAttribute(axis, String.valueOf(number(bounds, axis) + by));
    }

    private static double number(Element bounds, String name) {
        return Double.parseDouble(bounds.getAttribute(name));
    }

    /** The message with what an element is called. */
    static String key(Spot spot) {
        return "sharing.life.step." + spot.process() + "." + spot.element();
    }

    String xml() {
        try {
            var xml = new StringWriter();
            var writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(drawing), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("A model cannot be written.", e);
        }
    }

    private static boolean drawn(Element element) {
        return "process".equals(element.getParentNode().getLocalName());
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), BPMN, name);
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        var found = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(n -> (Element) found.item(n))
                .toList();
    }
}
