package dev.latchkey.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames what went wrong as its reader knows the pages: with the navigation, or without for somebody from outside. */
@AnonymousAllowed
class ErrorLayout extends Div implements RouterLayout {

    private final RouterLayout frame;

    ErrorLayout(List<NavigationEntry> entries, CurrentUser user, Ticker ticker) {
        frame = user.face().isPresent() ? new MainLayout(entries, user, ticker) : new PublicLayout();
        addClassName("lk-whole");
        getElement().appendChild(frame.getElement());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        frame.showRouterLayoutContent(content);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        frame.removeRouterLayoutContent(content);
    }
}
