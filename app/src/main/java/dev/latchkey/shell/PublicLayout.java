package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The frame without navigation: whose page it is at the top, one card in the middle, one sentence at the foot.
 *
 * <p>A view that implements {@link OnBehalfOf} says whose page it is; any other is the product's own. A view with the
 * class {@code lk-wide} gets a report's width instead of a card's.
 */
@AnonymousAllowed
public class PublicLayout extends Div implements RouterLayout {

    private final Header header = new Header();
    private final Main main = new Main();
    private final Footer footer = new Footer();

    PublicLayout() {
        addClassName("lk-public");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(new SkipLink(), header, main, footer);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
        show(content instanceof OnBehalfOf page ? page.letterhead() : null);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
    }

    /** Says whose page it is; null for the product itself. */
    private void show(@Nullable Letterhead letterhead) {
        header.removeAll();
        footer.removeAll();
        if (letterhead == null) {
            header.add(letterhead("Latchkey", getTranslation("shell.claim"), Icons.KEY.create(), "lk-own"));
        } else {
            header.add(
                    letterhead(letterhead.name(), letterhead.homepage(), new Span(letterhead.initial()), "lk-theirs"));
            footer.add(new Span(getTranslation("shell.for-you-alone", letterhead.name())));
        }
        footer.add(new SchemeToggle());
    }

    private static Component letterhead(String name, String below, Component sign, String kind) {
        var mark = new Span(sign);
        mark.addClassNames("lk-letterhead-mark", kind);
        mark.getElement().setAttribute("aria-hidden", "true");
        var words = new Div(new Span(name), new Span(below));
        words.addClassName("lk-letterhead-words");
        var all = new Div(mark, words);
        all.addClassName("lk-letterhead");
        return all;
    }
}
