package dev.latchkey.shell;

import com.vaadin.flow.component.html.NativeButton;

/** A button with an icon only; its words are read out and shown on hover. */
public class IconButton extends NativeButton {

    public IconButton(Icons icon, String words, Runnable act) {
        super("", click -> act.run());
        add(icon.create());
        addClassName("lk-icon-button");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("title", words);
        setAriaLabel(words);
    }
}
