package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import dev.latchkey.shell.Card;

/** The link belongs to an account: who holds it signs in to that one. */
class AccountStep extends Card {

    /** @param signedIn whether somebody has signed in already, to another account then */
    AccountStep(String organisation, boolean signedIn) {
        addClassNames("lk-sign-in", "lk-door");
        add(
                new DoorHead(new H1(getTranslation("verification.account.title")), organisation),
                new Paragraph(getTranslation(signedIn ? "verification.account.other" : "verification.account.lead")));
        if (!signedIn) {
            var link = new Anchor("login", getTranslation("verification.account.sign-in"));
            link.addClassNames("lk-button-wide");
            link.setRouterIgnore(true);
            add(link);
        }
    }
}
