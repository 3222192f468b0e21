package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Teaches what belongs in a place that is still empty: an icon, a sentence, one button. */
public class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String sentence) {
        this(icon, new H2(title), sentence);
    }

    /** With the page's main heading, for a page that has nothing else. */
    EmptyState(Icons icon, Component heading, String sentence) {
        addClassName("lk-empty");
        var picture = new Span(icon.create());
        picture.addClassName("lk-empty-icon");
        add(picture, heading, new Paragraph(sentence));
    }

    /** The one thing to do from here. */
    public EmptyState with(Component button) {
        var actions = new Div(button);
        actions.addClassName("lk-actions");
        add(actions);
        return this;
    }

    EmptyState toned(Tone tone) {
        tone.colour(this);
        return this;
    }
}
