package dev.latchkey.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The bare address leads to the first place of the reader's navigation. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final List<NavigationEntry> entries;
    private final CurrentUser user;

    HomeView(List<NavigationEntry> entries, CurrentUser user) {
        this.entries = entries;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entries.stream()
                .filter(entry -> user.mayOpen(entry.view()))
                .min(Comparator.comparingInt(NavigationEntry::order))
                .ifPresent(first -> event.forwardTo(first.view()));
    }
}
