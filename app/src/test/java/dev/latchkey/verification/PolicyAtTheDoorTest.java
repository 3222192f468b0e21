package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.Latchkey;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.PolicyOnFile;
import java.util.List;
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

    @Autowired
    SigningIn signingIn;

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
                "- | - | \"ALLOWED\" | null | null | [\"CODE\",\"ACCOUNT\"]");
    }
}
