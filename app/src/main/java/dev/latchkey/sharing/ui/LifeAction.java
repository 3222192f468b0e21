package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.GrantId;
import java.util.Optional;

/** Something to be done from a link's life; each feature offers its own as a bean, and the page of the life shows it. */
public interface LifeAction {

    /** A link or button for the page's head; empty where there is none for this viewer. */
    Optional<Component> of(SignedIn viewer, GrantId grant);
}
