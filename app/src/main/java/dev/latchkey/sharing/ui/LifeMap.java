package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.ShareRequest;
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

    /** Of the way to an approval: where what was approved begins, whose picture opens from there. */
    private static final String BEGINNING = "Task_StartApproved";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Picture picture = new Picture();
    final OrderedList steps = new OrderedList();
    private @Nullable Way shown;
    private @Nullable String opened;

    LifeMap() {
        addClassName("lk-map");
        steps.addClassName("lk-visually-hidden");
        steps.getElement().setAttribute("aria-label", getTranslation("sharing.life.steps"));
        add(picture, steps);
    }

    void show(Life life) {
        if (life.way().equals(shown)) {
            return;
        }
        shown = life.way();
        var models = models(life);
        open(models, life.place().isBefore() ? ShareRequest.ID : GrantLife.ID);
        var state = JSON.objectNode();
        state.set("passed", spots(life.way().passed()));
        state.set("here", spots(life.way().here()));
        picture.getElement().setPropertyJson("state", state);
        steps.removeAll();
        models.stream()
                .flatMap(LifeModels::all)
                .filter(node -> node.named() && node.kind() != LifeModels.Kind.GATEWAY
                        || node.spot().equals(life.place().spot()))
                .forEach(node -> steps.add(item(node.spot(), life.way())));
    }

    private static List<LifeModels> models(Life life) {
        return life.details().awaitedApproval()
                ? List.of(LifeModels.APPROVAL, LifeModels.GRANT)
                : List.of(LifeModels.GRANT);
    }

    /** What begins with the approval goes on in the picture of its own life. */
    private void open(List<LifeModels> models, String process) {
        if (!process.equals(opened)) {
            opened = process;
            picture.getElement().setPropertyJson("map", map(models, process));
        }
    }

    private ListItem item(Spot spot, Way way) {
        var state = way.here().contains(spot) ? "here" : way.passed().contains(spot) ? "done" : "todo";
        return new ListItem(getTranslation(
                "sharing.life.step-state",
                getTranslation(LifeDrawing.key(spot)),
                getTranslation("sharing.life.legend." + state)));
    }

    private ObjectNode map(List<LifeModels> models, String opened) {
        var map = JSON.objectNode();
        map.put("opened", opened);
        var drawings = map.putArray("models");
        for (var each : models) {
            each.processes().forEach(process -> draw(each, process, drawings.addObject()));
        }
        if (models.size() > 1 && opened.equals(GrantLife.ID)) {
            // what was not approved has nothing to show there
            drawings.get(0).withObject("calls").put(BEGINNING, GrantLife.ID);
        }
        var words = map.putObject("words");
        for (var word : List.of("crumbs", "picture", "open", "here", "failed")) {
            words.put(word, getTranslation("sharing.life.picture." + word));
        }
        return map;
    }

    private void draw(LifeModels models, String process, ObjectNode drawing) {
        drawing.put("id", process);
        drawing.put("title", getTranslation("sharing.life.map." + process));
        drawing.put("xml", new LifeDrawing(models, process, this).xml());
        var calls = drawing.putObject("calls");
        models.nodes(process).stream()
                .filter(node -> node.calls() != null)
                .forEach(node -> calls.put(node.spot().element(), node.calls()));
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
