package dev.latchkey.accounts.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.OrganisationCard;
import dev.latchkey.accounts.People;
import dev.latchkey.shell.CurrentUser;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the frame who has signed in. */
@Component
class FrameUser implements CurrentUser {

    private final CurrentAccount current;
    private final People people;
    private final AuthenticationContext authentication;

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
                        people.organisation(account.organisation())
                                .map(OrganisationCard::name)
                                .orElse("")));
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
