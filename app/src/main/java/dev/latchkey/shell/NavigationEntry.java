package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * A place in the navigation; a feature offers it as a bean.
 *
 * @param key the message with its name
 * @param order lower stands higher: reports 10, shared links 40; the lowest is where {@code /} leads
 * @param waiting how many things wait there for the reader, who is known when it is got; then asked again and again,
 *     outside of any request
 */
public record NavigationEntry(
        String key, Icons icon, Class<? extends Component> view, int order, Supplier<IntSupplier> waiting) {

    /** A place where nothing waits. */
    public NavigationEntry(String key, Icons icon, Class<? extends Component> view, int order) {
        this(key, icon, view, order, () -> () -> 0);
    }
}
