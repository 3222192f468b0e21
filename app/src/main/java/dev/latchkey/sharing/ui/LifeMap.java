package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.latchkey.sharing.Life;
import dev.latchkey.sharing.LifeModels;
import dev.latchkey.sharing.Spot;
import dev.latchkey.sharing.Way;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The picture of a link's way, with the place where it stands; and the same as a list, for who cannot see it. */
class LifeMap extends Div {

    private static final LifeModels MODELS = LifeModels.ALL;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Picture picture = new Picture();
    final OrderedList steps = new OrderedList();
    private @Nullable Way shown;

    LifeMap() {
        addClassName("lk-map");
        steps.addClassName("lk-visually-hidden");
        steps.getElement().setAttribute("aria-label", getTranslation("sharing.life.steps"));
        picture.getElement().setPropertyJson("map", map());
        add(picture, steps);
    }

    void show(Life life) {
        if (life.way().equals(shown)) {
            return;
        }
        shown = life.way();
        var state = JSON.objectNode();
        state.put("place", life.place().spot().process());
        state.set("passed", spots(life.way().passed()));
        state.set("here", spots(life.way().here()));
        picture.getElement().setPropertyJson("state", state);
        steps.removeAll();
        MODELS.processes()
                .forEach(process -> MODELS.nodes(process).stream()
                        .filter(node -> node.named() && node.kind() != LifeModels.Kind.GATEWAY
                                || node.spot().equals(life.place().spot()))
                        .forEach(node -> steps.add(item(node.spot(), life.way()))));
    }

    private ListItem item(Spot spot, Way way) {
        var state = way.here().contains(spot) ? "here" : way.passed().contains(spot) ? "done" : "todo";
        return new ListItem(getTranslation(
                "sharing.life.step-state",
                getTranslation(LifeDrawing.key(spot)),
                getTranslation("sharing.life.legend." + state)));
    }

    private ObjectNode map() {
        var map = JSON.objectNode();
        var models = map.putArray("models");
        for (var process : MODELS.processes()) {
            var model = models.addObject();
            model.put("id", process);
            model.put("title", getTranslation("sharing.life.map." + process));
            model.put("xml", new LifeDrawing(process, this).xml());
            var calls = model.putObject("calls");
            MODELS.nodes(process).stream()
                    .filter(node -> node.calls() != null)
                    .forEach(node -> calls.put(node.spot().element(), node.calls()));
        }
        var words = map.putObject("words");
        for (var word : List.of("crumbs", "picture", "open", "here", "failed")) {
            words.put(word, getTranslation("sharing.life.picture." + word));
        }
        return map;
    }

    private static ObjectNode spots(Collection<Spot> spots) {
        var byProcess = JSON.objectNode();
        spots.stream()
                .sorted(Comparator.comparing(Spot::toString))
                .forEach(spot -> byProcess.withArray(spot.process()).add(spot.element()));
        return byProcess;
    }

    /** Drawn in the browser; what draws it is loaded when it is first needed. */
    @Tag("lk-life-map")
    @NpmPackage(value = "bpmn-js", version = "18.31.1")
    @JsModule("./life-map.ts")
    private static class Picture extends Component {}
}
