package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** One calm page for what went wrong: what happened, and what to do. */
class ErrorPage extends Div implements HasDynamicTitle {

    private final String key;

    /** @param key the messages {@code shell.<key>.title} and {@code shell.<key>.text} */
    ErrorPage(String key, Icons icon, Tone tone) {
        this.key = key;
        var text = getTranslation("shell." + key + ".text");
        add(new EmptyState(icon, new H1(title()), text).toned(tone).with(wayOut()));
    }

    @Override
    public String getPageTitle() {
        return title() + " · Latchkey";
    }

    /** The number that whoever helps will ask for. */
    void reference(String id) {
        var reference = new Paragraph(getTranslation("shell.reference", id));
        reference.addClassName("lk-reference");
        getChildren().findFirst().ifPresent(page -> page.getElement().appendChild(reference.getElement()));
    }

    private Component wayOut() {
        var home = new Anchor("", getTranslation("shell.home"));
        home.addClassName("lk-button");
        return home;
    }

    private String title() {
        return getTranslation("shell." + key + ".title");
    }
}
