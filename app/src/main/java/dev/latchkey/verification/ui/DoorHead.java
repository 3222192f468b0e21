package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.shell.Icons;

/** The head of the card at the door. Says whose page it is, and nothing of what lies behind. */
class DoorHead extends Header {

    DoorHead(H1 title, String organisation) {
        this(title, "verification.sign-in.purpose", organisation);
    }

    /** @param purpose the words that go on from the title to the organisation */
    DoorHead(H1 title, String purpose, String organisation) {
        addClassName("lk-door-head");
        var sign = new Span(Icons.LOCK.create());
        sign.addClassName("lk-door-sign");
        add(sign, new Div(title, new Paragraph(getTranslation(purpose, organisation))));
    }
}
