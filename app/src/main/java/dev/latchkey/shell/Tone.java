package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** What a colour says; it never says it alone, a word and an icon stand beside it. */
public enum Tone {
    GOOD,
    WARNING,
    BAD,
    INFO,
    QUIET;

    /** Gives the component the tone's colours ({@code --lk-tone}, {@code --lk-tone-soft}). */
    public void colour(Component component) {
        component.getElement().setAttribute("data-tone", name().toLowerCase(Locale.ROOT));
    }
}
