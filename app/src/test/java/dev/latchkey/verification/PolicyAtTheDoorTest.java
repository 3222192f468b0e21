package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.Latchkey;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.web.ClientNetwork;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A policy that became tighter after something was shared. */
@SpringBootTest(classes = {Latchkey.class, Scene.class})
@ContextConfiguration(initializers = {VerificationDatabase.class, PolicyOnFile.class})
class PolicyAtTheDoorTest {

    private static final String HERE = "192.0.2.0/24";
    private static final String PASSWORD = "maple-42 canoe!";

    @Autowired
    SigningIn signingIn;

    @Autowired
    LinkPasswords passwords;

    @Autowired
    Doors doors;

    @Autowired
    People people;

    @Autowired
    CodeSteps steps;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void whose_domain_is_blocked_by_now_is_sent_no_code_and_their_right_one_is_a_wrong_one() {
        var shared = scene.share();
        block();
        var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), shared.email(), null, HERE);
        steps.sendCode(sent.attempt());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM attempt WHERE id = ? AND sent_at IS NOT NULL")
                        .param(sent.attempt().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(signingIn.check(sent.attempt(), sent.secret(), scene.code(sent.attempt())))
                .isEqualTo(new CodeCheck.Wrong(4));
    }

    @Test
    void a_code_that_went_out_before_is_of_no_use_after_it() {
        var shared = scene.share();
        var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), shared.email(), null, HERE);
        block();
        assertThat(signingIn.check(sent.attempt(), sent.secret(), scene.code(sent.attempt())))
                .isEqualTo(new CodeCheck.Wrong(4));
        PolicyOnFile.allowsEverything();
        assertThat(signingIn.check(sent.attempt(), sent.secret(), scene.code(sent.attempt())))
                .isInstanceOf(CodeCheck.Right.class);
    }

    @Test
    void whoever_is_blocked_and_whoever_is_a_stranger_cost_the_same() {
        var shared = scene.share();
        block();
        assertThat(statements(shared, shared.email())).isEqualTo(statements(another(), Scene.STRANGER));
    }

    @Test
    void whose_domain_is_blocked_by_now_chooses_no_password_and_their_right_one_is_a_wrong_one() {
        var shared = scene.share(Verification.PASSWORD);
        var secret = scene.signIn(shared);
        var door = (Door.ChoosePassword) doors.at(shared.token(), secret);
        block();
        assertThat(passwords.choose(door.proof(), 1, PASSWORD)).isEqualTo(new PasswordAnswer.NotValid());
        PolicyOnFile.allowsEverything();
        assertThat(passwords.choose(door.proof(), 1, PASSWORD)).isInstanceOf(PasswordAnswer.Right.class);
        assertThat(type(shared)).isInstanceOf(PasswordAnswer.Right.class);
        block();
        assertThat(type(shared)).isEqualTo(new PasswordAnswer.Wrong());
    }

    @Test
    void whose_domain_is_blocked_by_now_is_not_let_in_by_the_link_alone() {
        var shared = scene.share(Verification.LINK);
        assertThat(doors.enter(shared.token(), null)).isPresent();
        block();
        assertThat(doors.enter(shared.token(), null)).isEmpty();
    }

    @Test
    void whoever_signs_in_to_an_account_is_asked_about_too() {
        var lena = SomePeople.guest(people, "Lena Ortiz");
        var shared = scene.share(lena);
        assertThat(doors.enter(shared.token(), lena.id(), null)).isPresent();
        block();
        assertThat(doors.enter(shared.token(), lena.id(), null)).isEmpty();
        assertThat(doors.isTheirs(shared.token(), lena.id())).isTrue();
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        assertThat(doors.enter(shared.token(), lena.id(), null)).isEmpty();
    }

    @Test
    void what_was_offered_to_another_address_is_shut_for_an_account_whose_own_is_blocked() {
        var lena = SomePeople.guest(people, "Lena Ortiz");
        var grant = scene.offer("lena." + UUID.randomUUID() + "@private.example");
        var shared = new Scene.Shared(grant, "", scene.token(grant));
        block();
        assertThatThrownBy(() -> scene.accept(shared, lena)).isInstanceOf(SharingException.AccountRefused.class);
        assertThat(scene.standing(grant)).isEqualTo("PENDING");
        PolicyOnFile.allowsEverything();
        scene.accept(shared, lena);
        assertThat(doors.enter(shared.token(), lena.id(), null)).isPresent();
        block();
        assertThat(doors.enter(shared.token(), lena.id(), null)).isEmpty();
    }

    private PasswordAnswer type(Scene.Shared shared) {
        return passwords.open(shared.token(), PASSWORD, null, new ClientNetwork(UUID.randomUUID() + "/24"));
    }

    private Scene.Shared another() {
        PolicyOnFile.allowsEverything();
        var shared = scene.share();
        block();
        return shared;
    }

    private List<String> statements(Scene.Shared shared, String address) {
        return StatementsOfThisThread.of(() -> {
            var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), address, null, HERE);
            signingIn.check(sent.attempt(), sent.secret(), scene.wrongCode(sent.attempt()));
        });
    }

    private static void block() {
        PolicyOnFile.says(
                "- | ends with(?, \"halden.example\") | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"CODE\",\"PASSWORD\",\"LINK\",\"ACCOUNT\"]");
    }
}
