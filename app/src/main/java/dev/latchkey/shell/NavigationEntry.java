package dev.latchkey.shell;

import com.vaadin.flow.component.Component;

/**
 * A place in the navigation; a feature offers it as a bean.
 *
 * @param key the message with its name
 * @param order lower stands higher: reports 10, shared links 40; the lowest is where {@code /} leads
 */
public record NavigationEntry(String key, Icons icon, Class<? extends Component> view, int order) {}
