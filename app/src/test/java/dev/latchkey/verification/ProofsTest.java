package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.accounts.PasswordRules.Rule;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene.Shared;
import dev.latchkey.web.ClientNetwork;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I4, I12: password, open link and account instead of a code at each sign-in. */
@OnDatabase
class ProofsTest {

    private static final String GOOD = "maple-42 canoe!";
    private static final String OTHER = "harbour#7 lights";

    @Autowired
    Doors doors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    LinkPasswords passwords;

    @Autowired
    ForgottenPasswords forgotten;

    @Autowired
    CodeSteps steps;

    @Autowired
    Unlocking unlocking;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void a_password_is_chosen_once_a_code_has_proven_the_mailbox_and_opens_the_link_from_then_on() {
        var shared = scene.share(Verification.PASSWORD);
        assertThat(doors.at(shared.token(), null)).isInstanceOf(Door.SignIn.class);
        var secret = scene.signIn(shared);
        var door = (Door.ChoosePassword) doors.at(shared.token(), secret);
        assertThat(doors.stillOpen(door.proof(), 1)).as("before it is chosen").isEmpty();
        var chosen = (PasswordAnswer.Right) passwords.choose(door.proof(), 1, GOOD);
        assertThat(doors.at(shared.token(), chosen.secret())).isInstanceOf(Door.Open.class);
        assertThat(doors.stillOpen(door.proof(), 1)).isPresent();

        assertThat(doors.at(shared.token(), null)).isInstanceOf(Door.Password.class);
        assertThat(type(shared, "maple-42 canoe?")).isEqualTo(new PasswordAnswer.Wrong());
        var right = (PasswordAnswer.Right) type(shared, GOOD);
        assertThat(doors.at(shared.token(), right.secret())).isInstanceOf(Door.Open.class);
        assertThat(stored(shared)).startsWith("$argon2id$").doesNotContain("maple");
    }

    @Test
    void once_there_is_a_password_no_code_opens_the_link_and_nobody_chooses_another_first_one() {
        var shared = scene.share(Verification.PASSWORD);
        var early = (CodeAnswer.Sent) signingIn.ask(shared.token(), shared.email(), null, "192.0.2.0/24");
        var door = (Door.ChoosePassword) doors.at(shared.token(), scene.signIn(shared));
        passwords.choose(door.proof(), 1, GOOD);
        assertThat(signingIn.ask(shared.token(), shared.email(), null, "198.51.100.0/24"))
                .isEqualTo(new CodeAnswer.NotValid());
        assertThat(signingIn.check(early.attempt(), early.secret(), scene.code(early.attempt())))
                .isEqualTo(new CodeCheck.NotValid());
        assertThat(passwords.choose(door.proof(), 1, OTHER)).isEqualTo(new PasswordAnswer.NotValid());
        assertThat(type(shared, GOOD)).isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void what_is_easily_guessed_is_not_taken_and_long_ones_are() {
        var shared = scene.share(Verification.PASSWORD);
        var proof = ((Door.ChoosePassword) doors.at(shared.token(), scene.signIn(shared))).proof();
        assertThat(passwords.choose(proof, 1, "short1!")).isEqualTo(broken(Rule.TOO_SHORT));
        assertThat(passwords.choose(proof, 1, "no-digit!here")).isEqualTo(broken(Rule.NO_DIGIT));
        assertThat(passwords.choose(proof, 1, "Password1!")).isEqualTo(broken(Rule.COMMON));
        assertThat(passwords.choose(proof, 1, "halden#2026-x")).isEqualTo(broken(Rule.OWN_WORD));
        assertThat(passwords.choose(proof, 1, "service#2026-x")).isEqualTo(broken(Rule.OWN_WORD));
        jdbc.sql("UPDATE access_grant SET recipient_name = 'Lena Ortiz', recipient_role = 'Treasurer' WHERE id = ?")
                .param(shared.grant().value())
                .update();
        assertThat(passwords.choose(proof, 1, "Ortiz2026!kelp")).isEqualTo(broken(Rule.OWN_WORD));
        assertThat(passwords.choose(proof, 1, "kelp!treasurer-7")).isEqualTo(broken(Rule.OWN_WORD));
        assertThat(passwords.choose(proof, 1, "x1!" + "y".repeat(200))).isEqualTo(broken(Rule.TOO_LONG));
        var long_ = "a 1! quiet morning by the lake, and nobody there but herons ".repeat(2);
        assertThat(passwords.choose(proof, 1, long_.strip())).isInstanceOf(PasswordAnswer.Right.class);
        assertThat(type(shared, long_.strip())).isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void only_the_browser_that_has_proven_the_mailbox_chooses() {
        var shared = scene.share(Verification.PASSWORD);
        var elsewhere = (Door.Open) doors.at(another(), lastSecret);
        assertThat(passwords.choose(new Proof(elsewhere.proof().visit(), shared.grant()), 1, GOOD))
                .isEqualTo(new PasswordAnswer.NotValid());
        assertThat(passwords.choose(new Proof(UUID.randomUUID(), shared.grant()), 1, GOOD))
                .isEqualTo(new PasswordAnswer.NotValid());
    }

    private String lastSecret = "";

    private String another() {
        var shared = scene.share();
        lastSecret = scene.signIn(shared);
        return shared.token();
    }

    @Test
    void ten_wrong_passwords_make_wait_and_fifty_lock_until_the_owner_unlocks() {
        var shared = withPassword();
        for (int n = 0; n < 10; n++) {
            assertThat(type(shared, "wrong-1!")).isEqualTo(new PasswordAnswer.Wrong());
        }
        assertThat(type(shared, GOOD)).isInstanceOf(PasswordAnswer.Wait.class);
        for (int round = 1; round < 5; round++) {
            VerificationDatabase.letPass(Duration.ofMinutes(16L * round));
            for (int n = 0; n < 9; n++) {
                assertThat(type(shared, "wrong-1!")).isEqualTo(new PasswordAnswer.Wrong());
            }
            if (round < 4) {
                assertThat(type(shared, "wrong-1!")).isEqualTo(new PasswordAnswer.Wrong());
            }
        }
        assertThat(type(shared, "wrong-1!")).isInstanceOf(PasswordAnswer.Locked.class);
        assertThat(scene.row(shared).signInLocked()).isTrue();
        assertThat(type(shared, GOOD)).isInstanceOf(PasswordAnswer.Locked.class);
        unlocking.unlock(scene.mia(), shared.grant());
        assertThat(type(shared, GOOD)).isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void a_forgotten_password_is_chosen_anew_by_a_mailed_link_that_works_once_and_that_looking_does_not_use_up() {
        var shared = withPassword();
        var before = ((PasswordAnswer.Right) type(shared, GOOD)).secret();
        var sent = (CodeAnswer.Sent) forgotten.forgot(shared.token(), null, "192.0.2.0/24");
        var mailed = scene.newPasswordToken(sent.attempt());
        assertThat(forgotten.renewable(shared.token(), mailed)).isPresent();
        assertThat(forgotten.renewable(shared.token(), mailed)).isPresent();
        assertThat(forgotten.renew(shared.token(), mailed, "short", null)).isInstanceOf(PasswordAnswer.Broken.class);

        var renewed = (PasswordAnswer.Right) forgotten.renew(shared.token(), mailed, OTHER, null);
        assertThat(doors.at(shared.token(), renewed.secret())).isInstanceOf(Door.Open.class);
        assertThat(doors.at(shared.token(), before)).as("elsewhere").isInstanceOf(Door.Password.class);
        assertThat(forgotten.renew(shared.token(), mailed, GOOD, null)).isEqualTo(new PasswordAnswer.NotValid());
        assertThat(type(shared, GOOD)).isEqualTo(new PasswordAnswer.Wrong());
        assertThat(type(shared, OTHER)).isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void who_has_chosen_a_new_password_need_not_wait_for_the_wrong_ones_before_it() {
        var shared = withPassword();
        for (int n = 0; n < 10; n++) {
            type(shared, "wrong-1!");
        }
        assertThat(type(shared, GOOD)).isInstanceOf(PasswordAnswer.Wait.class);
        var sent = (CodeAnswer.Sent) forgotten.forgot(shared.token(), null, "192.0.2.0/24");
        forgotten.renew(shared.token(), scene.newPasswordToken(sent.attempt()), OTHER, null);
        assertThat(type(shared, OTHER)).isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void a_link_to_a_new_password_holds_an_hour_for_its_own_link_and_is_no_code() {
        var shared = withPassword();
        var sent = (CodeAnswer.Sent) forgotten.forgot(shared.token(), null, "192.0.2.0/24");
        var mailed = scene.newPasswordToken(sent.attempt());
        assertThat(signingIn.check(sent.attempt(), sent.secret(), scene.code(sent.attempt())))
                .isEqualTo(new CodeCheck.AskAgain());
        for (var forged : List.of("", "x", mailed.substring(1), mailed.replace(mailed.charAt(30), '_') + "A")) {
            assertThat(forgotten.renewable(shared.token(), forged)).isEmpty();
        }
        assertThat(forgotten.renewable(withPassword().token(), mailed)).isEmpty();
        VerificationDatabase.letPass(Duration.ofMinutes(59));
        assertThat(forgotten.renewable(shared.token(), mailed)).isPresent();
        VerificationDatabase.letPass(Duration.ofMinutes(61));
        assertThat(forgotten.renewable(shared.token(), mailed)).isEmpty();
        assertThat(forgotten.renew(shared.token(), mailed, OTHER, null)).isEqualTo(new PasswordAnswer.NotValid());
    }

    @Test
    void the_last_of_two_links_to_a_new_password_ends_the_other_and_a_lock() {
        var shared = withPassword();
        var one = (CodeAnswer.Sent) forgotten.forgot(shared.token(), null, "192.0.2.0/24");
        var other = (CodeAnswer.Sent) forgotten.forgot(shared.token(), null, "198.51.100.0/24");
        var first = scene.newPasswordToken(one.attempt());
        assertThat(forgotten.forgot(shared.token(), one.secret(), "192.0.2.0/24"))
                .isInstanceOf(CodeAnswer.Wait.class);
        jdbc.sql(
                        "UPDATE address_guard SET wrong_in_row = 60, locked_until = NOW(6) + INTERVAL 1 DAY WHERE grant_id = ?")
                .param(shared.grant().value())
                .update();
        assertThat(forgotten.renew(shared.token(), scene.newPasswordToken(other.attempt()), OTHER, null))
                .isInstanceOf(PasswordAnswer.Right.class);
        assertThat(forgotten.renewable(shared.token(), first)).isEmpty();
        assertThat(type(shared, OTHER)).isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void an_open_link_opens_for_whoever_has_it_and_says_nothing_before_they_ask() {
        var shared = scene.share(Verification.LINK);
        assertThat(doors.at(shared.token(), null)).isEqualTo(new Door.Anyone("Averra Cloud", "reports.averra.example"));
        assertThat(scene.row(shared).lastAccessedAt()).isNull();
        var secret = doors.enter(shared.token(), null).orElseThrow();
        assertThat(doors.at(shared.token(), secret)).isInstanceOf(Door.Open.class);
        scene.revoke(shared);
        assertThat(doors.enter(shared.token(), null)).isEmpty();
    }

    @Test
    void a_link_that_wants_a_proof_does_not_open_without_one() {
        for (var proof : List.of(Verification.CODE, Verification.PASSWORD)) {
            assertThat(doors.enter(scene.share(proof).token(), null)).isEmpty();
        }
        assertThat(type(scene.share(), GOOD)).isEqualTo(new PasswordAnswer.NotValid());
        assertThat(type(scene.share(Verification.LINK), GOOD)).isEqualTo(new PasswordAnswer.NotValid());
    }

    @Test
    void another_way_of_signing_in_ends_what_was_proven_before_and_forgets_the_password() {
        var shared = withPassword();
        var secret = ((PasswordAnswer.Right) type(shared, GOOD)).secret();
        var mailed = (CodeAnswer.Sent) forgotten.forgot(shared.token(), null, "192.0.2.0/24");
        var token = scene.newPasswordToken(mailed.attempt());
        prove(shared, Verification.CODE);
        assertThat(doors.at(shared.token(), secret)).isInstanceOf(Door.SignIn.class);
        prove(shared, Verification.PASSWORD);
        assertThat(stored(shared)).isEmpty();
        assertThat(doors.at(shared.token(), null)).isInstanceOf(Door.SignIn.class);
        assertThat(forgotten.renewable(shared.token(), token)).isEmpty();
        prove(shared, Verification.LINK);
        assertThat(doors.at(shared.token(), secret)).isInstanceOf(Door.Anyone.class);
    }

    @Test
    void what_is_open_cannot_be_made_to_open_for_an_account_that_nobody_has() {
        var shared = scene.share();
        assertThatThrownBy(() -> prove(shared, Verification.ACCOUNT)).isInstanceOf(SharingException.ProofFixed.class);
    }

    @Test
    void who_is_offered_something_for_an_account_does_not_get_it_without_one() {
        var shared = scene.share(Verification.ACCOUNT);
        assertThat(scene.standing(shared.grant())).isEqualTo("PENDING");
        var door = doors.at(shared.token(), scene.signIn(shared));
        assertThat(door).isInstanceOf(Door.Offered.class);
        assertThatThrownBy(() -> scene.accept(shared, null)).isInstanceOf(SharingException.AccountNeeded.class);
        scene.accept(shared, scene.mia());
        assertThat(doors.at(shared.token(), null)).isInstanceOf(Door.Account.class);
    }

    @Test
    void what_an_account_has_taken_is_open_to_no_browser_that_only_read_the_mailbox() {
        var shared = scene.share(Verification.ACCOUNT);
        var elsewhere = scene.signIn(shared);
        scene.accept(shared, scene.mia());
        assertThat(doors.at(shared.token(), elsewhere)).isInstanceOf(Door.Account.class);
    }

    @Test
    void what_an_account_has_opened_goes_with_its_sign_out_and_what_a_mailbox_has_opened_stays() {
        var lena = SomePeople.guest(people, "Lena Ortiz");
        var accounts = scene.share(lena);
        var mailboxes = scene.share();
        var here = doors.enter(accounts.token(), lena.id(), scene.signIn(mailboxes))
                .orElseThrow();
        var elsewhere = doors.enter(accounts.token(), lena.id(), null).orElseThrow();
        doors.signedOut(here);
        assertThat(doors.at(accounts.token(), here)).isInstanceOf(Door.Account.class);
        assertThat(doors.at(mailboxes.token(), here)).isInstanceOf(Door.Open.class);
        assertThat(doors.at(accounts.token(), elsewhere)).isInstanceOf(Door.Open.class);
        doors.signedOut("");
        doors.signedOut("nobody's");
    }

    @Test
    void what_another_account_has_opened_in_this_browser_is_left_by_who_has_signed_in_now() {
        var lena = SomePeople.guest(people, "Lena Ortiz");
        var shared = scene.share(lena);
        var secret = doors.enter(shared.token(), lena.id(), null).orElseThrow();
        var proof = ((Door.Open) doors.at(shared.token(), secret, lena.id())).proof();
        assertThat(doors.at(shared.token(), secret, scene.mia().id())).isInstanceOf(Door.Account.class);
        assertThat(doors.stillOpen(proof, 1)).isEmpty();
        assertThat(doors.at(shared.token(), secret, lena.id())).isInstanceOf(Door.Account.class);
    }

    @Test
    void what_is_a_mailboxs_stays_open_whoever_has_signed_in() {
        var shared = scene.share();
        var secret = scene.signIn(shared);
        assertThat(doors.at(shared.token(), secret, scene.mia().id())).isInstanceOf(Door.Open.class);
    }

    @Test
    void an_account_that_is_switched_off_opens_nothing() {
        var lena = SomePeople.guest(people, "Lena Ortiz");
        var shared = scene.share(lena);
        var secret = doors.enter(shared.token(), lena.id(), null).orElseThrow();
        var proof = ((Door.Open) doors.at(shared.token(), secret)).proof();
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(lena.id().value())
                .update();
        assertThat(doors.at(shared.token(), secret)).isEqualTo(new Door.NotValid());
        assertThat(doors.stillOpen(proof, 1)).isEmpty();
        assertThat(doors.enter(shared.token(), lena.id(), null)).isEmpty();
    }

    @Test
    void another_part_of_the_data_is_what_an_open_page_reads_from_then_on() {
        var shared = scene.share();
        var door = (Door.Open) doors.at(shared.token(), scene.signIn(shared));
        var other = Scope.of(Scope.TENANT, Set.of("Vestra Retail"));
        scene.edit(
                shared,
                now -> new GrantSettings(now.address(), now.recipient(), other, now.verification(), now.expiresAt()));
        assertThat(doors.stillOpen(door.proof(), 1).orElseThrow().scope()).isEqualTo(other);
    }

    @Test
    void an_ended_access_has_no_password() {
        var shared = withPassword();
        scene.revoke(shared);
        assertThat(type(shared, GOOD)).isEqualTo(new PasswordAnswer.NotValid());
        scene.closeAccess(shared);
        assertThat(stored(shared)).isEmpty();
    }

    @Test
    void the_tries_of_a_link_are_not_those_of_an_account() {
        var shared = withPassword();
        for (int n = 0; n < 11; n++) {
            type(shared, "wrong-1!");
        }
        assertThat(type(withPassword(), GOOD)).isInstanceOf(PasswordAnswer.Right.class);
    }

    private Shared withPassword() {
        var shared = scene.share(Verification.PASSWORD);
        var door = (Door.ChoosePassword) doors.at(shared.token(), scene.signIn(shared));
        assertThat(passwords.choose(door.proof(), 1, GOOD)).isInstanceOf(PasswordAnswer.Right.class);
        return shared;
    }

    private void prove(Shared shared, Verification proof) {
        scene.edit(
                shared, now -> new GrantSettings(now.address(), now.recipient(), now.scope(), proof, now.expiresAt()));
    }

    private PasswordAnswer type(Shared shared, String password) {
        return passwords.open(shared.token(), password, null, new ClientNetwork("192.0.2." + network++ + "/24"));
    }

    private int network;

    private static PasswordAnswer broken(Rule rule) {
        return new PasswordAnswer.Broken(Set.of(rule));
    }

    private String stored(Shared shared) {
        return jdbc.sql("SELECT password FROM grant_password WHERE grant_id = ?")
                .param(shared.grant().value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
