package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.verification.CodeAnswer;
import dev.latchkey.verification.CodeCheck;
import dev.latchkey.verification.SigningIn;
import dev.latchkey.web.ClientNetwork;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The two questions at the door. Up to the right code every answer is the same for a recipient and for a stranger. */
class SignInSteps extends Div {

    private final transient SigningIn signingIn;
    private final transient SessionTerm term;
    private final transient VisitCookie cookie;
    private final transient InstantSource clock;
    private final transient After after;
    private final String token;
    private final String organisation;
    private transient @Nullable Waiting waiting;

    /** What comes after the questions. */
    interface After {

        /** @param secret new secret of the browser, which it gets with this answer */
        void proven(String secret);

        void notValidAnyMore();
    }

    SignInSteps(
            SigningIn signingIn,
            SessionTerm term,
            VisitCookie cookie,
            InstantSource clock,
            String token,
            String organisation,
            After after) {
        this.signingIn = signingIn;
        this.term = term;
        this.cookie = cookie;
        this.clock = clock;
        this.token = token;
        this.organisation = organisation;
        this.after = after;
        var now = clock.instant();
        Waiting.kept(token, now).ifPresentOrElse(kept -> codeStep(kept, now), () -> addressStep(""));
    }

    private void addressStep(String typed) {
        term.unproven(SessionTerm.UNPROVEN);
        Waiting.forget(token);
        removeAll();
        add(new AddressStep(organisation, typed, this::ask));
    }

    private void codeStep(Waiting asked, Instant now) {
        waiting = asked;
        asked.keep(token);
        term.unproven(asked.holds(now));
        var step = new CodeStep(organisation, this::check, this::askAgain, () -> addressStep(asked.address()));
        removeAll();
        add(step);
        step.await(asked, now, false);
    }

    private void ask(AddressStep step, String typed) {
        var now = clock.instant();
        if (waiting != null && waiting.isFor(typed) && waiting.ends().isAfter(now)) {
            // nothing was changed after all
            codeStep(waiting, now);
            return;
        }
        switch (request(typed)) {
            case CodeAnswer.Sent sent -> codeStep(Waiting.begin(sent, typed, now), now);
            case CodeAnswer.Wait(var time) ->
                step.problem(getTranslation("verification.address.wait", Spoken.time(this, time)));
            case CodeAnswer.Locked(var until) -> step.problem(getTranslation("verification.locked", exact(until)));
            case CodeAnswer.Malformed() -> step.problem(getTranslation("verification.address.malformed"));
            case CodeAnswer.NotValid() -> after.notValidAnyMore();
        }
    }

    private void askAgain(CodeStep step, Waiting asked) {
        var now = clock.instant();
        switch (request(asked.address())) {
            case CodeAnswer.Sent sent -> {
                waiting = Waiting.begin(sent, asked.address(), now);
                waiting.keep(token);
                term.unproven(waiting.holds(now));
                step.await(waiting, now, true);
            }
            case CodeAnswer.Wait(var time) -> {
                step.problem(getTranslation("verification.code.wait", Spoken.time(this, time)));
                step.askAgainIn(time);
            }
            case CodeAnswer.Locked(var until) -> spent(step, getTranslation("verification.locked", exact(until)));
            case CodeAnswer.Malformed() -> addressStep(asked.address());
            case CodeAnswer.NotValid() -> after.notValidAnyMore();
        }
    }

    private void check(CodeStep step, Waiting asked, String typed) {
        switch (signingIn.check(asked.attempt(), cookie.secret(), typed)) {
            case CodeCheck.Right(var secret) -> {
                Waiting.forget(token);
                after.proven(secret);
            }
            case CodeCheck.Wrong(var left) -> step.wrong(getTranslation("verification.code.wrong", left));
            case CodeCheck.Malformed() -> step.problem(getTranslation("verification.code.malformed"));
            case CodeCheck.AskAgain() -> spent(step, getTranslation("verification.code.ask-again"));
            case CodeCheck.Locked(var until) -> spent(step, getTranslation("verification.locked", exact(until)));
            case CodeCheck.NotValid() -> after.notValidAnyMore();
        }
    }

    private void spent(CodeStep step, String sentence) {
        waiting = null;
        Waiting.forget(token);
        step.spent(sentence);
    }

    private CodeAnswer request(String address) {
        var network = ClientNetwork.of(VaadinServletRequest.getCurrent()).prefix();
        var answer = signingIn.ask(token, address, cookie.secret(), network);
        if (answer instanceof CodeAnswer.Sent sent) {
            cookie.give(sent.secret());
        }
        return answer;
    }

    private static String exact(Instant when) {
        return CurrentReader.get().exact(when);
    }
}
