package dev.latchkey.shell;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A surface with one border, for what belongs together. */
public class Card extends Section {

    public Card() {
        addClassName("lk-card");
    }

    /** With a title, and beside it in small what it is measured in. */
    public Card(String title, String meta) {
        this();
        var header = new Header(new H2(title));
        if (!meta.isEmpty()) {
            header.add(new Span(meta));
        }
        add(header);
    }
}
