package dev.latchkey.shell;

import com.vaadin.flow.component.html.NativeButton;

/** Switches between light and dark, kept by the browser; works without the server. */
class SchemeToggle extends NativeButton {

    SchemeToggle() {
        addClassName("lk-icon-button");
        var moon = Icons.MOON.create();
        moon.addClassName("lk-scheme-moon");
        var sun = Icons.SUN.create();
        sun.addClassName("lk-scheme-sun");
        add(moon, sun);
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-toggle-scheme", true);
        setAriaLabel(getTranslation("shell.scheme"));
        getElement().setAttribute("title", getTranslation("shell.scheme"));
    }
}
