package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** Who has signed in, at the foot of the navigation, with the way out. */
class UserBlock extends Footer {

    UserBlock(CurrentUser.Face face, CurrentUser user) {
        addClassName("lk-user");
        add(menu(face, user), new SchemeToggle());
    }

    private MenuBar menu(CurrentUser.Face face, CurrentUser user) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem top = menu.addItem(face(face));
        top.setAriaLabel(getTranslation("shell.user", face.name(), face.organisation()));
        var out = new Span(Icons.LOG_OUT.create(), new Span(getTranslation("shell.sign-out")));
        out.addClassName("lk-user-face");
        top.getSubMenu().addItem(out, click -> user.signOut());
        return menu;
    }

    private static Component face(CurrentUser.Face face) {
        var initials = new Span(face.initials());
        initials.addClassName("lk-initials");
        var words = new Span(new Span(face.name()), new Span(face.organisation()));
        words.addClassName("lk-user-words");
        var all = new Span(initials, words);
        all.addClassName("lk-user-face");
        return all;
    }
}
