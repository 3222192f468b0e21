package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.verification.Scene.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens twice at the same moment. */
@OnDatabase
class AtOnceTest {

    private static final String HERE = "192.0.2.0/24";

    @Autowired
    SigningIn signingIn;

    @Autowired
    Scene scene;

    @Test
    void two_who_type_the_right_code_at_once_do_not_both_get_in() throws Exception {
        var shared = scene.share();
        var sent = ask(shared, shared.email(), null);
        var code = scene.code(sent.attempt());
        var answers = atOnce(() -> check(sent, code), () -> check(sent, code));
        assertThat(answers).filteredOn(CodeCheck.Right.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(CodeCheck.AskAgain.class::isInstance).hasSize(1);
    }

    @Test
    void wrong_codes_typed_at_once_are_counted_one_by_one() throws Exception {
        var shared = scene.share();
        var sent = ask(shared, shared.email(), null);
        var wrong = scene.wrongCode(sent.attempt());
        var answers = atOnce(() -> check(sent, wrong), () -> check(sent, wrong));
        assertThat(answers).containsExactlyInAnyOrder(new CodeCheck.Wrong(4), new CodeCheck.Wrong(3));
    }

    @Test
    void two_who_ask_for_a_code_at_once_are_both_answered() throws Exception {
        var shared = scene.share();
        for (int i = 0; i < 8; i++) {
            var address = "somebody" + i + "@elsewhere.example";
            var answers = atOnce(() -> answer(shared, address, null), () -> answer(shared, address, null));
            assertThat(answers).hasOnlyElementsOfType(CodeAnswer.Sent.class).hasSize(2);
        }
    }

    private CodeAnswer.Sent ask(Shared shared, String address, @Nullable String secret) {
        return (CodeAnswer.Sent) answer(shared, address, secret);
    }

    private CodeAnswer answer(Shared shared, String address, @Nullable String secret) {
        return signingIn.ask(shared.token(), address, secret, HERE);
    }

    private CodeCheck check(CodeAnswer.Sent sent, String typed) {
        return signingIn.check(sent.attempt(), sent.secret(), typed);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... checks) throws Exception {
        var start = new CyclicBarrier(checks.length);
        try (var threads = Executors.newFixedThreadPool(checks.length)) {
            var futures = List.of(checks).stream()
                    .map(check -> threads.submit(() -> {
                        start.await();
                        return check.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
