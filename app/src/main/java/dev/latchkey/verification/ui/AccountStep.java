package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.latchkey.shell.Card;

/** The link belongs to an account: who holds it signs in to that one. */
class AccountStep extends Card {

    /** Who stands there. */
    enum Who {
        NOBODY("verification.account.lead"),
        ANOTHER("verification.account.other"),
        /** It is theirs, but the policy does not let them in any more. */
        REFUSED("verification.account.refused");

        private final String lead;

        Who(String lead) {
            this.lead = lead;
        }
    }

    /** @param signOut ends the session of whoever stands there */
    AccountStep(String organisation, Who who, Runnable signOut) {
        addClassNames("lk-sign-in", "lk-door");
        add(
                new DoorHead(new H1(getTranslation("verification.account.title")), organisation),
                new Paragraph(getTranslation(who.lead, organisation)));
        if (who == Who.NOBODY) {
            var signIn = new SignInButton(getTranslation("verification.account.sign-in"));
            signIn.addClassNames("lk-button-wide");
            add(signIn);
        }
        if (who == Who.ANOTHER) {
            var out = new NativeButton(getTranslation("shell.sign-out"), click -> signOut.run());
            out.getElement().setAttribute("type", "button");
            out.addClassNames("lk-button-wide");
            add(out);
        }
    }
}
