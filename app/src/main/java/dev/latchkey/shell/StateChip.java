package dev.latchkey.shell;

import com.vaadin.flow.component.html.Span;

/** Says in what state something is, by icon, word and colour together. */
public class StateChip extends Span {

    public StateChip(Tone tone, Icons icon, String word) {
        addClassName("lk-chip");
        tone.colour(this);
        add(icon.create(), new Span(word));
    }
}
