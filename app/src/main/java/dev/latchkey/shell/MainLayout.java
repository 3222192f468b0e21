package dev.latchkey.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame of everybody who has signed in: navigation at the left, a drawer on phones. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Main main = new Main();
    private final transient List<Badge> badges = new ArrayList<>();
    private final transient Ticker ticker;

    MainLayout(List<NavigationEntry> entries, CurrentUser user, Ticker ticker) {
        this.ticker = ticker;
        setPrimarySection(Section.DRAWER);
        // first in the drawer: what stands there comes first to the keyboard
        addToDrawer(new SkipLink(), new Brand(), navigation(entries, user));
        user.face().ifPresent(face -> addToDrawer(new UserBlock(face, user)));
        main.setId("main");
        main.addClassName("lk-main");
        main.getElement().setAttribute("tabindex", "-1");
        getElement().appendChild(phoneBar().getElement(), main.getElement());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        if (content != null) {
            content.getElement().removeFromParent();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // a phone's drawer lies over the page that was just chosen
        getElement().executeJs("if (this.overlay) this.drawerOpened = false");
        Badge.show(badges, Badge.count(badges));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ticker.every(PAUSE, this, this::look);
    }

    /** Null where as many things wait everywhere as before. */
    @Nullable Command look() {
        var counts = Badge.count(badges);
        return counts.equals(Badge.shown(badges)) ? null : () -> Badge.show(badges, counts);
    }

    private Component navigation(List<NavigationEntry> entries, CurrentUser user) {
        var list = new UnorderedList();
        entries.stream()
                .filter(entry -> user.mayOpen(entry.view()))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(this::item)
                .forEach(list::add);
        var nav = new Nav(list);
        nav.addClassName("lk-nav");
        nav.setAriaLabel(getTranslation("shell.navigation"));
        return nav;
    }

    private ListItem item(NavigationEntry entry) {
        var link = new RouterLink();
        link.setRoute(entry.view());
        link.add(entry.icon().create(), new Span(getTranslation(entry.key())));
        var badge = new Badge(entry.waiting().get());
        badges.add(badge);
        link.add(badge);
        link.setHighlightCondition(HighlightConditions.locationPrefix());
        link.setHighlightAction((shown, highlighted) -> {
            if (highlighted) {
                shown.getElement().setAttribute("aria-current", "page");
            } else {
                shown.getElement().removeAttribute("aria-current");
            }
        });
        return new ListItem(link);
    }

    private Component phoneBar() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.navigation"));
        var bar = new Div(toggle, new Brand());
        bar.addClassName("lk-phone-bar");
        return bar;
    }
}
