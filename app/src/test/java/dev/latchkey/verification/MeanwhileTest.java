package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene.Shared;
import dev.latchkey.web.ClientNetwork;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is being let in at the moment in which it is made impossible: whoever is first, nobody stays in. */
@OnDatabase
class MeanwhileTest {

    private static final String OLD = "maple-42 canoe!";
    private static final String NEW = "harbour#7 lights";

    @Autowired
    Doors doors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    LinkPasswords passwords;

    @Autowired
    ForgottenPasswords forgotten;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    /** The browser's secret, once it is let in. */
    private final AtomicReference<@Nullable String> secret = new AtomicReference<>();

    @Test
    void an_open_link_is_shut_while_somebody_opens_it() {
        StatementsOfThisThread.beforeEach(n -> {
            var shared = scene.share(Verification.LINK);
            boolean between = interrupted(() -> enter(shared), n, () -> askForCode(shared));
            if (between) {
                isShut(shared, n);
            }
            return between;
        });
    }

    @Test
    void somebody_opens_an_open_link_while_it_is_shut() {
        StatementsOfThisThread.beforeEach(n -> {
            var shared = scene.share(Verification.LINK);
            boolean between = interrupted(() -> askForCode(shared), n, () -> enter(shared));
            isShut(shared, n);
            return between;
        });
    }

    @Test
    void an_account_takes_what_a_code_is_just_opening() {
        var ada = SomePeople.somebody(people, "Ada Lindqvist");
        StatementsOfThisThread.beforeEach(n -> {
            var email = "lena." + UUID.randomUUID() + "@halden.example";
            var offer = scene.offer(email);
            var shared = new Shared(offer, email, scene.token(offer));
            var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), email, null, "192.0.2.0/24");
            boolean between = interrupted(() -> type(sent), n, () -> scene.accept(shared, ada));
            if (between) {
                assertThat(doors.at(shared.token(), secret.get()))
                        .as("before statement %d", n)
                        .isInstanceOf(Door.Account.class);
            }
            return between;
        });
    }

    @Test
    void a_password_is_chosen_anew_while_the_old_one_is_typed() {
        StatementsOfThisThread.beforeEach(n -> {
            var shared = scene.share(Verification.PASSWORD);
            passwords.choose(proven(shared), 1, OLD);
            var sent = (CodeAnswer.Sent) forgotten.forgot(shared.token(), null, "192.0.2.0/24");
            var mailed = scene.newPasswordToken(sent.attempt());
            boolean between =
                    interrupted(() -> typeOld(shared), n, () -> forgotten.renew(shared.token(), mailed, NEW, null));
            if (between) {
                assertThat(doors.at(shared.token(), secret.get()))
                        .as("before statement %d", n)
                        .isInstanceOf(Door.Password.class);
            }
            return between;
        });
    }

    @Test
    void a_link_becomes_somebody_elses_while_its_password_is_chosen() {
        StatementsOfThisThread.beforeEach(n -> {
            var wrong = scene.share(Verification.PASSWORD);
            var proof = proven(wrong);
            var right = new AtomicReference<Shared>();
            boolean between =
                    interrupted(() -> passwords.choose(proof, 1, OLD), n, () -> right.set(scene.readdress(wrong)));
            if (between) {
                assertThat(doors.at(right.get().token(), null))
                        .as("before statement %d", n)
                        .isInstanceOf(Door.SignIn.class);
            }
            return between;
        });
    }

    /** @param between whether there was such a statement */
    private boolean interrupted(Runnable work, int n, Runnable other) {
        secret.set(null);
        return StatementsOfThisThread.interrupted(work, n, other);
    }

    private void enter(Shared shared) {
        doors.enter(shared.token(), null).ifPresent(secret::set);
    }

    private void type(CodeAnswer.Sent sent) {
        if (signingIn.check(sent.attempt(), sent.secret(), scene.code(sent.attempt()))
                instanceof CodeCheck.Right right) {
            secret.set(right.secret());
        }
    }

    private void typeOld(Shared shared) {
        if (passwords.open(shared.token(), OLD, null, new ClientNetwork("192.0.2.0/24"))
                instanceof PasswordAnswer.Right right) {
            secret.set(right.secret());
        }
    }

    private Proof proven(Shared shared) {
        return ((Door.ChoosePassword) doors.at(shared.token(), scene.signIn(shared))).proof();
    }

    private void askForCode(Shared shared) {
        scene.edit(
                shared,
                now -> new GrantSettings(
                        now.address(), now.recipient(), now.scope(), Verification.CODE, now.expiresAt()));
    }

    private void isShut(Shared shared, int n) {
        assertThat(doors.at(shared.token(), secret.get()))
                .as("before statement %d", n)
                .isInstanceOf(Door.SignIn.class);
    }
}
