package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.Tile;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One tile on the page: its title stands at once, what it shows comes when it is read. */
abstract class TileView<T> extends Card {

    private final Tile tile;
    private final Wording wording;
    private final H2 title = new H2();
    private final Span meta = new Span();
    private final Div hint = new Div();
    private final Div body = new Div();
    private Runnable readAnew = () -> {};
    private boolean askedAgain;
    private @Nullable Future<?> loading;

    TileView(Tile tile, Wording wording, String kind) {
        this.tile = tile;
        this.wording = wording;
        addClassNames("lk-tile", "lk-tile-" + kind);
        getStyle().set("--lk-columns", String.valueOf(tile.width()));
        title.getElement().setAttribute("tabindex", "-1");
        body.addClassName("lk-tile-body");
        hint.addClassName("lk-tile-hint");
        add(new Header(title, meta), hint, body);
        showSkeleton();
    }

    /** Runs beside the page. */
    abstract Outcome<T> read(Reading reading);

    /** Runs in the page. */
    abstract Component show(T data, Reading reading);

    void load(Reading reading, TileLoader loader, UI ui) {
        cancel();
        title.setText(tile.title().replace("{month}", wording.month(reading.range(Tile.Span.LAST_MONTH))));
        getElement().setAttribute("aria-busy", "true");
        loading = loader.load(ui, () -> read(reading), outcome -> show(outcome, reading));
    }

    /** What happens when its reader asks for a tile again that could not be read. */
    void whenAskedAgain(Runnable readAnew) {
        this.readAnew = readAnew;
    }

    void cancel() {
        if (loading != null) {
            loading.cancel(false);
        }
    }

    Wording wording() {
        return wording;
    }

    String titleText() {
        return title.getText();
    }

    /** In small beside the title: what it is measured in. */
    void meta(String text) {
        meta.setText(text);
    }

    private void show(Outcome<T> outcome, Reading reading) {
        getElement().removeAttribute("aria-busy");
        body.removeAll();
        meta("");
        var unfiltered = tile instanceof Tile.OfData data ? reading.unfiltered(data) : List.<String>of();
        hint.setText(unfiltered.isEmpty() ? "" : wording.get("tile.unfiltered", String.join(", ", unfiltered)));
        body.add(outcome instanceof Outcome.Shown<T>(var data) ? show(data, reading) : instead(outcome, reading));
        if (askedAgain) {
            askedAgain = false;
            keepFocus();
        }
    }

    /** The button that was pressed is gone: goes on with its successor, or where the tile begins. */
    private void keepFocus() {
        getElement().executeJs("""
                if (document.activeElement === document.body) {
                    const next = this.querySelector('.lk-tile-again') ?? $0;
                    next.focus({preventScroll: true});
                }""", title);
    }

    /** What is shown cannot be read on. It says so in its place, as soon as the page is done with what it is at. */
    void lost(Component shown, Outcome<?> why, Reading reading) {
        getUI().ifPresent(ui -> ui.access(() -> {
            if (shown.getParent().equals(Optional.of(body))) {
                body.removeAll();
                body.add(instead(why, reading));
            }
        }));
    }

    private Component instead(Outcome<?> outcome, Reading reading) {
        if (outcome instanceof Outcome.Failed<?>(var reference)) {
            return failed(reference);
        }
        if (outcome instanceof Outcome.Refused<?>) {
            return state(Icons.SHIELD, wording.get(reading.isOpen() ? "tile.refused" : "tile.closed"));
        }
        return state(Icons.CALENDAR, wording.get("tile.nothing"));
    }

    private Component failed(String reference) {
        var state = state(Icons.ALERT, wording.get("tile.failed"));
        var number = new Span(wording.get("tile.reference", reference));
        number.addClassName("lk-reference");
        state.add(number, again());
        state.getElement().setAttribute("role", "alert");
        return state;
    }

    private Button again() {
        var again = new Button(wording.get("tile.again"), click -> {
            askedAgain = true;
            readAnew.run();
        });
        again.addThemeVariants(ButtonVariant.SMALL);
        again.addClassName("lk-tile-again");
        again.setAriaLabel(wording.get("tile.again-of", titleText()));
        return again;
    }

    private static Div state(Icons icon, String sentence) {
        var state = new Div(icon.create(), new Paragraph(sentence));
        state.addClassName("lk-tile-state");
        return state;
    }

    private void showSkeleton() {
        getElement().setAttribute("aria-busy", "true");
        var skeleton = new Div();
        skeleton.addClassName("lk-skeleton");
        skeleton.getElement().setAttribute("aria-hidden", "true");
        body.add(skeleton);
    }
}
