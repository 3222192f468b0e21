package dev.latchkey.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The bare address leads to the first place of the navigation. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final List<NavigationEntry> entries;

    HomeView(List<NavigationEntry> entries) {
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entries.stream()
                .min(Comparator.comparingInt(NavigationEntry::order))
                .ifPresent(first -> event.forwardTo(first.view()));
    }
}
