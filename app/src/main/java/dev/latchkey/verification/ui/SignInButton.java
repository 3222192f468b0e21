package dev.latchkey.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The way to sign in to an account, and from there back to the page of the link. */
class SignInButton extends NativeButton {

    /** Where Spring Security looks for what somebody wanted before they had to sign in. */
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    SignInButton(String words) {
        super(words);
        getElement().setAttribute("type", "button");
        addClickListener(click -> click.getSource().getUI().ifPresent(SignInButton::signIn));
    }

    private static void signIn(UI ui) {
        var here = "/" + ui.getInternals().getActiveViewLocation().getPath();
        VaadinSession.getCurrent().getSession().setAttribute(WANTED, new SimpleSavedRequest(here));
        ui.getPage().setLocation("login");
    }
}
