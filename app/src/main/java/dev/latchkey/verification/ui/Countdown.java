package dev.latchkey.verification.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.regex.Pattern;

/** A time that runs down in the browser, such as {@code 8:42}. */
@Tag("latchkey-countdown")
@JsModule("./verification/sign-in.js")
class Countdown extends HtmlContainer {

    /** Stands in a sentence where the time is put in. */
    static final String PLACE = "\u2063";

    private static final Pattern PLACES = Pattern.compile(PLACE);

    Countdown(Duration time, Runnable over) {
        getElement().setAttribute("seconds", String.valueOf(time.toSeconds()));
        // not read out each second
        getElement().setAttribute("role", "timer");
        getElement().addEventListener("over", event -> over.run());
    }

    /** The sentence with this time in its {@link #PLACE}. */
    Span in(String sentence) {
        var parts = PLACES.split(sentence, 2);
        var all = new Span(new Span(parts[0]), this);
        if (parts.length > 1) {
            all.add(new Span(parts[1]));
        }
        return all;
    }
}
