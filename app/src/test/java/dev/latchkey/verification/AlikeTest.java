package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.verification.Scene.Shared;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Up to the right code a stranger and a recipient are answered alike: the same words for the same work. */
@OnDatabase
class AlikeTest {

    @Autowired
    SigningIn signingIn;

    @Autowired
    Scene scene;

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void a_stranger_and_a_recipient_hear_the_same_at_each_step_for_the_same_statements() {
        var recipients = scene.share();
        var strangers = scene.share();
        var told = story(recipients, recipients.email());
        var toldAStranger = story(strangers, Scene.STRANGER);
        assertThat(toldAStranger).hasSameSizeAs(told);
        for (int i = 0; i < told.size(); i++) {
            assertThat(toldAStranger.get(i)).as("step %d", i).isEqualTo(told.get(i));
        }
        assertThat(told).extracting(Step::answer).contains("Wrong 1", "AskAgain", "Locked", "Wait", "Malformed");
    }

    @Test
    void a_strangers_lucky_guess_is_a_wrong_code() {
        var shared = scene.share();
        var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), Scene.STRANGER, null, "198.51.100.0/24");
        assertThat(signingIn.check(sent.attempt(), sent.secret(), scene.code(sent.attempt())))
                .isEqualTo(new CodeCheck.Wrong(4));
    }

    /** What was heard, and what it cost. */
    private record Step(String answer, List<String> statements) {}

    /** Asks, waits, types wrong codes until it is locked. */
    private List<Step> story(Shared shared, String address) {
        var steps = new ArrayList<Step>();
        var sent = ask(steps, shared, address, null);
        ask(steps, shared, address, sent.secret());
        check(steps, sent, "123");
        for (int i = 0; i < 50; i++) {
            if (i > 0 && i % 5 == 0) {
                check(steps, sent, scene.wrongCode(sent.attempt()));
                VerificationDatabase.letPass(Duration.ofMinutes(4));
                sent = ask(steps, shared, address, sent.secret());
            }
            check(steps, sent, scene.wrongCode(sent.attempt()));
        }
        check(steps, sent, scene.wrongCode(sent.attempt()));
        ask(steps, shared, address, sent.secret());
        return steps;
    }

    private CodeAnswer.@Nullable Sent ask(List<Step> steps, Shared shared, String address, @Nullable String secret) {
        var answer = step(steps, () -> signingIn.ask(shared.token(), address, secret, "203.0.113.0/24"));
        return answer instanceof CodeAnswer.Sent sent ? sent : null;
    }

    private void check(List<Step> steps, CodeAnswer.Sent sent, String typed) {
        step(steps, () -> signingIn.check(sent.attempt(), sent.secret(), typed));
    }

    private static <T> T step(List<Step> steps, Supplier<T> work) {
        var answers = new ArrayList<T>();
        var statements = StatementsOfThisThread.of(() -> answers.add(work.get()));
        var answer = answers.getFirst();
        steps.add(new Step(named(answer), statements));
        return answer;
    }

    private static String named(Object answer) {
        var name = answer.getClass().getSimpleName();
        return answer instanceof CodeCheck.Wrong wrong ? name + " " + wrong.triesLeft() : name;
    }
}
