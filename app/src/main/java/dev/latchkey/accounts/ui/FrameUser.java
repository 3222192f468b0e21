package dev.latchkey.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.OrganisationCard;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.shell.CurrentUser;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the frame who has signed in. */
@Component
class FrameUser implements CurrentUser {

    private final CurrentAccount current;
    private final People people;
    private final AuthenticationContext authentication;
    private final AccessAnnotationChecker pages = new AccessAnnotationChecker();

    FrameUser(CurrentAccount current, People people, AuthenticationContext authentication) {
        this.current = current;
        this.people = people;
        this.authentication = authentication;
    }

    @Override
    public Optional<Face> face() {
        return current.find()
                .map(account -> new Face(
                        account.name(),
                        account.isGuest()
                                ? UI.getCurrentOrThrow().getTranslation("accounts.guest")
                                : organisation(account)));
    }

    private String organisation(SignedIn account) {
        return people.organisation(account.organisation())
                .map(OrganisationCard::name)
                .orElse("");
    }

    @Override
    public boolean mayOpen(Class<?> page) {
        var user = SecurityContextHolder.getContext().getAuthentication();
        return user != null && pages.hasAccess(page, user, authentication::hasRole);
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
