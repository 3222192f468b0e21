package dev.latchkey.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** A filter as a chip: what is filtered, by what, and a choice that opens below. */
public class FilterChip extends Div {

    private final Button button = new Button();
    private final Span value = new Span();
    private final Popover popover = new Popover();
    private final String label;

    public FilterChip(Icons icon, String label) {
        this.label = label;
        addClassName("lk-filter");
        value.addClassName("lk-filter-value");
        var words = new Span(new Span(label), value);
        words.addClassName("lk-filter-words");
        button.setIcon(icon.create());
        button.getElement().appendChild(words.getElement());
        var down = Icons.CHEVRON_DOWN.create();
        down.getElement().setAttribute("slot", "suffix");
        button.getElement().appendChild(down.getElement());
        button.addThemeName("small");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(label);
        popover.addClassName("lk-filter-choice");
        add(button, popover);
    }

    public void value(String text) {
        value.setText(text);
        button.setAriaLabel(label + ": " + text);
    }

    public Popover popover() {
        return popover;
    }

    public void focus() {
        button.focus();
    }

    public void close() {
        popover.close();
    }

    /** One thing to choose; the chosen one carries a tick. */
    public static NativeButton option(String text, boolean chosen, Runnable choose) {
        var option = new NativeButton("", click -> choose.run());
        option.add(new Span(text));
        option.addClassName("lk-option");
        option.getElement().setAttribute("type", "button");
        option.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        if (chosen) {
            option.add(Icons.CHECK.create());
        }
        return option;
    }
}
