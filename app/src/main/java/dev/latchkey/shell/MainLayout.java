package dev.latchkey.shell;

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
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The frame of everybody who has signed in: navigation at the left, a drawer on phones. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Main main = new Main();
    private final transient List<Runnable> badges = new ArrayList<>();

    MainLayout(List<NavigationEntry> entries, CurrentUser user) {
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
        badges.forEach(Runnable::run);
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
        link.add(badge(entry));
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

    /** How many things wait there; hidden for none. */
    private Component badge(NavigationEntry entry) {
        var badge = new Span();
        badge.addClassName("lk-badge");
        badges.add(() -> {
            int waiting = entry.waiting().getAsInt();
            badge.setVisible(waiting > 0);
            badge.setText(waiting > 99 ? "99+" : String.valueOf(waiting));
            badge.getElement().setAttribute("title", getTranslation("shell.waiting", waiting));
        });
        return badge;
    }

    private Component phoneBar() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.navigation"));
        var bar = new Div(toggle, new Brand());
        bar.addClassName("lk-phone-bar");
        return bar;
    }
}
