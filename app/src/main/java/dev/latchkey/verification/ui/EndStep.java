package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;

/** There is nothing to see here, or no longer: why, and what to do. */
class EndStep extends Card {

    final H1 title;

    EndStep(Icons icon, String title) {
        addClassNames("lk-door", "lk-end");
        var picture = new Span(icon.create());
        picture.addClassName("lk-empty-icon");
        this.title = new H1(title);
        // the page changes by itself: whoever cannot see it hears it
        getElement().setAttribute("role", "alert");
        add(picture, this.title);
    }

    /** For good: no colour invites to do something. */
    EndStep over() {
        addClassName("lk-over");
        return this;
    }

    EndStep because(String sentence) {
        add(new Paragraph(sentence));
        return this;
    }

    /** The way back in, where there is one. */
    EndStep again(Runnable signIn) {
        var button = new NativeButton(getTranslation("verification.again"), click -> signIn.run());
        button.addClassNames("lk-button-wide");
        add(new Div(button));
        return this;
    }
}
