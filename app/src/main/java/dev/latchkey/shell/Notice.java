package dev.latchkey.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One boxed sentence inside a form or dialog that should be read before going on. */
public class Notice extends Div {

    public Notice(Tone tone, Icons icon, String sentence) {
        addClassName("lk-notice");
        tone.colour(this);
        add(icon.create(), new Span(sentence));
    }
}
