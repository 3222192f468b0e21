package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;

/**
 * Shows or edits one thing of a list at the right, beside the list; over it on small screens. Escape closes it, and the
 * focus goes back to where it was.
 */
public class SidePanel extends Aside {

    private final H2 title = new H2();
    private final Div tools = new Div();
    private final Div body = new Div();
    private final Footer footer = new Footer();
    private Runnable whenClosed = () -> {};

    public SidePanel() {
        addClassName("lk-panel");
        body.addClassName("lk-panel-body");
        tools.addClassName("lk-panel-tools");
        var close = new IconButton(Icons.X, getTranslation("shell.close"), this::close);
        add(new Header(title, tools, close), body, footer);
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("hidden", true);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
    }

    /** Shows the panel with this content in place of what it showed before. */
    public void open(String title, Component... content) {
        fill(title, content);
        getElement().removeAttribute("hidden");
        getElement().executeJs("this.cameFrom = document.activeElement; this.focus({preventScroll: true})");
    }

    /** Shows the same thing as it is now; the focus stays, or goes to the panel if its place is gone. */
    public void renew(String title, Component... content) {
        fill(title, content);
        getElement().executeJs("if (document.activeElement === document.body) this.focus({preventScroll: true})");
    }

    private void fill(String title, Component... content) {
        this.title.setText(title);
        getElement().setAttribute("aria-label", title);
        body.removeAll();
        body.add(content);
    }

    /** Icon buttons beside the title. They stay while the content changes, so that no click on them is lost. */
    public SidePanel tools(Component... buttons) {
        tools.add(buttons);
        return this;
    }

    /** Buttons that stay at the foot while the content scrolls or changes. */
    public SidePanel footer(Component... buttons) {
        footer.add(buttons);
        return this;
    }

    public void close() {
        if (!isOpen()) {
            return;
        }
        getElement().setAttribute("hidden", true);
        getElement().executeJs("this.cameFrom?.focus?.()");
        whenClosed.run();
    }

    public boolean isOpen() {
        return !getElement().hasAttribute("hidden");
    }

    /** What follows when it is closed, such as taking a list's selection back. */
    public SidePanel whenClosed(Runnable act) {
        whenClosed = act;
        return this;
    }
}
