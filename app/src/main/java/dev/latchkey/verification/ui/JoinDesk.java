package dev.latchkey.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.GuestAnswer;
import dev.latchkey.accounts.NewGuest;
import dev.latchkey.accounts.SignInNow;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.verification.Joining;
import dev.latchkey.verification.Proof;
import dev.latchkey.web.ClientNetwork;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes accounts for those who stand at a link's page, and leads them to what is theirs. */
@Component
class JoinDesk {

    private final Joining joining;
    private final CurrentAccount account;
    private final SignInNow signInNow;
    private final Inbox inbox;

    JoinDesk(Joining joining, CurrentAccount account, SignInNow signInNow, Inbox inbox) {
        this.joining = joining;
        this.account = account;
        this.signInNow = signInNow;
        this.inbox = inbox;
    }

    /** The address that an account can be made for; empty for who cannot make one, or has signed in to one. */
    Optional<String> address(Proof proof, OpenGrant grant) {
        return account.find().isPresent() ? Optional.empty() : joining.address(proof, grant.linkVersion());
    }

    /** @param back where one goes who does not want one after all, or no longer can */
    JoinStep step(Proof proof, OpenGrant grant, String address, Runnable back) {
        var step = new JoinStep(grant.organisation(), address, back);
        step.whenSent(wish -> join(proof, grant, step, wish, back));
        if (joining.hasAccount(proof, grant.linkVersion())) {
            step.hasAccount();
        }
        return step;
    }

    private void join(Proof proof, OpenGrant grant, JoinStep step, NewGuest wish, Runnable back) {
        var network = ClientNetwork.of(VaadinServletRequest.getCurrent());
        joining.join(proof, grant.linkVersion(), wish, network)
                .ifPresentOrElse(answer -> show(answer, grant, step), back);
    }

    private void show(GuestAnswer answer, OpenGrant grant, JoinStep step) {
        switch (answer) {
            case GuestAnswer.Made(var made) -> enter(made, grant);
            case GuestAnswer.HasAccount() -> step.hasAccount();
            case GuestAnswer.UsernameTaken() -> step.taken();
            case GuestAnswer.Wrong wrong -> step.wrong(wrong);
            case GuestAnswer.Wait(var minutes) -> step.say(step.getTranslation("accounts.login.wait", minutes));
            case GuestAnswer.Busy() -> step.say(step.getTranslation("accounts.login.busy"));
        }
    }

    private void enter(SignedIn made, OpenGrant grant) {
        signInNow.signIn(made, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
        UI.getCurrentOrThrow().getPage().setLocation(grant.offered() ? task(made, grant) : ".");
    }

    /** The task, once the engine has asked for it; the list of tasks shows it as soon as that has happened. */
    private String task(SignedIn made, OpenGrant grant) {
        return inbox.waiting(made, AcceptShare.ID, grant.id().value())
                .map(task -> "tasks/" + task.value())
                .orElse("tasks");
    }
}
