package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.sharing.Received;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import jakarta.annotation.security.RolesAllowed;

/** What is shared with a guest, who has no other side of sharing. */
@Route("shared")
@RolesAllowed("GUEST")
@StyleSheet("theme/sharing.css")
class GuestView extends ReceivedView {

    GuestView(Received received, CurrentAccount current, Ticker ticker) {
        super(received, current, ticker);
    }

    @Override
    void head() {
        add(new PageHeader(getTranslation("sharing.tabs.with-you")));
    }
}
