package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Letterhead;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.Doors;
import dev.latchkey.verification.ForgottenPasswords;
import dev.latchkey.verification.LinkPasswords;
import dev.latchkey.verification.SigningIn;
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
    private final SessionTerm term;
    private final InstantSource clock;

    DoorSteps(
            SigningIn signingIn,
            Doors doors,
            LinkPasswords passwords,
            ForgottenPasswords forgotten,
            CurrentAccount account,
            SessionTerm term,
            InstantSource clock) {
        this.signingIn = signingIn;
        this.doors = doors;
        this.passwords = passwords;
        this.forgotten = forgotten;
        this.account = account;
        this.term = term;
        this.clock = clock;
    }

    Step at(Door.Shut door, String token, SignInSteps.After after) {
        term.unproven(door instanceof Door.ChoosePassword ? OfferStep.TIME_TO_READ : SessionTerm.UNPROVEN);
        return switch (door) {
            case Door.NotValid() -> notValid();
            case Door.SignIn(var name, var homepage) ->
                step("sign-in", name, homepage, new SignInSteps(signingIn, term, clock, token, name, after));
            case Door.Password(var name, var homepage) ->
                step("sign-in", name, homepage, PasswordStep.typed(passwords, forgotten, token, name, after));
            case Door.ChoosePassword choose -> choosePassword(choose, after);
            case Door.Anyone(var name, var homepage) ->
                step("anyone", name, homepage, new AnyoneStep(name, () -> enter(token, after)));
            case Door.Account(var name, var homepage) ->
                new Step(
                        words("account"),
                        new Letterhead(name, homepage),
                        new AccountStep(name, account.find().isPresent()));
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

    private void enter(String token, SignInSteps.After after) {
        doors.enter(token, VisitCookie.secret()).ifPresentOrElse(after::proven, after::notValidAnyMore);
    }

    private static Step step(String key, String organisation, String homepage, Component body) {
        return new Step(words(key) + " · " + organisation, new Letterhead(organisation, homepage), body);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation("verification." + key + ".title");
    }
}
