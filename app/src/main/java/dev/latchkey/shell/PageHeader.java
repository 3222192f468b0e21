package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The head of a page: its title, what is to be known of it at a glance, and what can be done, the main thing last. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Div meta = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("lk-page-header");
        meta.addClassName("lk-meta");
        actions.addClassName("lk-actions");
        meta.setVisible(false);
        actions.setVisible(false);
        title(title);
        add(new Div(this.title, meta), actions);
    }

    public void title(String title) {
        this.title.setText(title);
    }

    /** A fact under the title, such as who made it. */
    public PageHeader meta(Icons icon, String fact) {
        return meta(icon, new Span(fact));
    }

    public PageHeader meta(Icons icon, Component fact) {
        meta.add(new Span(icon.create(), fact));
        meta.setVisible(true);
        return this;
    }

    /** Takes all facts away, to say them anew. */
    public PageHeader clearMeta() {
        meta.removeAll();
        meta.setVisible(false);
        return this;
    }

    /** Buttons at the right; the primary one comes last. */
    public PageHeader actions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }
}
