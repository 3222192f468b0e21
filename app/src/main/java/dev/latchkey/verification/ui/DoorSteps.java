package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.shell.CurrentUser;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Letterhead;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.Doors;
import dev.latchkey.verification.ForgottenPasswords;
import dev.latchkey.verification.LinkPasswords;
import dev.latchkey.verification.SigningIn;
import dev.latchkey.verification.TooManyOpenings;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What is asked at a link's page before anything of what is shared is shown. */
@org.springframework.stereotype.Component
class DoorSteps {

    /** @param letterhead null where nobody is told whose link it was */
    record Step(String title, @Nullable Letterhead letterhead, Component body) {}

    private final SigningIn signingIn;
    private final Doors doors;
    private final LinkPasswords passwords;
    private final ForgottenPasswords forgotten;
    private final CurrentAccount account;
    private final CurrentUser user;
    private final SessionTerm term;
    private final VisitCookie cookie;
    private final InstantSource clock;

    DoorSteps(
            SigningIn signingIn,
            Doors doors,
            LinkPasswords passwords,
            ForgottenPasswords forgotten,
            CurrentAccount account,
            CurrentUser user,
            SessionTerm term,
            VisitCookie cookie,
            InstantSource clock) {
        this.signingIn = signingIn;
        this.doors = doors;
        this.passwords = passwords;
        this.forgotten = forgotten;
        this.account = account;
        this.user = user;
        this.term = term;
        this.cookie = cookie;
        this.clock = clock;
    }

    Step at(Door.Shut door, String token, SignInSteps.After after) {
        term.unproven(door instanceof Door.ChoosePassword ? OfferStep.TIME_TO_READ : SessionTerm.UNPROVEN);
        return switch (door) {
            case Door.NotValid() -> notValid();
            case Door.SignIn(var name, var homepage) ->
                step("sign-in", name, homepage, new SignInSteps(signingIn, term, cookie, clock, token, name, after));
            case Door.Password(var name, var homepage) ->
                step("sign-in", name, homepage, PasswordStep.typed(passwords, forgotten, cookie, token, name, after));
            case Door.ChoosePassword choose -> choosePassword(choose, after);
            case Door.Anyone(var name, var homepage) ->
                step("anyone", name, homepage, new AnyoneStep(name, step -> enter(token, step, after)));
            case Door.Account(var name, var homepage) ->
                new Step(
                        words("account"),
                        new Letterhead(name, homepage),
                        new AccountStep(name, who(token), user::signOut));
        };
    }

    private static Step notValid() {
        var sentence = words("not-valid");
        return new Step(sentence, null, new EndStep(Icons.LINK, sentence).over());
    }

    private Step choosePassword(Door.ChoosePassword door, SignInSteps.After after) {
        var grant = door.grant();
        var chosen = PasswordStep.chosen(
                "verification.password.choose",
                grant.organisation(),
                typed -> passwords.choose(door.proof(), grant.linkVersion(), typed),
                after);
        return step("password.choose", grant.organisation(), grant.homepage(), chosen);
    }

    private void enter(String token, AnyoneStep step, SignInSteps.After after) {
        try {
            doors.enter(token, cookie.secret()).ifPresentOrElse(after::proven, after::notValidAnyMore);
        } catch (TooManyOpenings e) {
            step.wait(e.time());
        }
    }

    /** Whose account it is has been let in before this is asked, where the policy allows it. */
    private AccountStep.Who who(String token) {
        return account.find()
                .map(one -> doors.isTheirs(token, one.id()) ? AccountStep.Who.REFUSED : AccountStep.Who.ANOTHER)
                .orElse(AccountStep.Who.NOBODY);
    }

    private static Step step(String key, String organisation, String homepage, Component body) {
        return new Step(words(key) + " · " + organisation, new Letterhead(organisation, homepage), body);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation("verification." + key + ".title");
    }
}
