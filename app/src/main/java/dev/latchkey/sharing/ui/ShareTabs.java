package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;

/** The two sides of sharing: what one shares, and what is shared with one. */
class ShareTabs extends Nav {

    ShareTabs() {
        addClassName("lk-tabs");
        setAriaLabel(getTranslation("sharing.tabs.label"));
        add(tab("sharing.tabs.by-you", LinksView.class), tab("sharing.tabs.with-you", ReceivedView.class));
    }

    private RouterLink tab(String key, Class<? extends Component> view) {
        var link = new RouterLink(getTranslation(key), view);
        link.setHighlightCondition(HighlightConditions.sameLocation());
        link.setHighlightAction((tab, here) -> {
            if (here) {
                tab.getElement().setAttribute("aria-current", "page");
            } else {
                tab.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
