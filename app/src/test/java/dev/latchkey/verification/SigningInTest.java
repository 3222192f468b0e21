package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.verification.Scene.Shared;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnDatabase
class SigningInTest {

    private static final String HERE = "192.0.2.0/24";

    @Autowired
    Doors doors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Unlocking unlocking;

    @Autowired
    Scene scene;

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void the_right_code_opens_what_is_shared_and_nothing_was_open_before() {
        var shared = scene.share();
        assertThat(doors.at(shared.token(), null)).isEqualTo(new Door.SignIn("Averra Cloud", "reports.averra.example"));
        var sent = ask(shared, shared.email(), null);
        assertThat(doors.at(shared.token(), sent.secret())).isInstanceOf(Door.SignIn.class);
        var right = (CodeCheck.Right) check(sent, scene.code(sent.attempt()));
        assertThat(doors.at(shared.token(), right.secret())).isInstanceOf(Door.Open.class);
    }

    @Test
    void a_code_works_once() {
        var shared = scene.share();
        var sent = ask(shared, shared.email(), null);
        var right = (CodeCheck.Right) check(sent, scene.code(sent.attempt()));
        assertThat(signingIn.check(sent.attempt(), right.secret(), scene.code(sent.attempt())))
                .isEqualTo(new CodeCheck.AskAgain());
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_of_no_use() {
        var shared = scene.share();
        var sent = ask(shared, shared.email(), null);
        var wrong = scene.wrongCode(sent.attempt());
        for (int left = 4; left > 0; left--) {
            assertThat(check(sent, wrong)).isEqualTo(new CodeCheck.Wrong(left));
        }
        assertThat(check(sent, wrong)).isEqualTo(new CodeCheck.AskAgain());
        assertThat(check(sent, scene.code(sent.attempt()))).isEqualTo(new CodeCheck.AskAgain());
    }

    @Test
    void what_is_no_code_does_not_count_as_a_try() {
        var shared = scene.share();
        var sent = ask(shared, shared.email(), null);
        for (var typed : List.of("", "1234", "4802713a", "9".repeat(10_000), "😀", "‮12345678")) {
            assertThat(check(sent, typed)).isEqualTo(new CodeCheck.Malformed());
        }
        assertThat(check(sent, scene.wrongCode(sent.attempt()))).isEqualTo(new CodeCheck.Wrong(4));
    }

    @Test
    void a_code_holds_for_ten_minutes_of_the_database_clock() {
        var shared = scene.share();
        var early = ask(shared, shared.email(), null);
        VerificationDatabase.letPass(Duration.ofMinutes(10).minusSeconds(5));
        assertThat(check(early, scene.wrongCode(early.attempt()))).isEqualTo(new CodeCheck.Wrong(4));
        VerificationDatabase.letPass(Duration.ofSeconds(6));
        assertThat(check(early, scene.code(early.attempt()))).isEqualTo(new CodeCheck.AskAgain());
    }

    @Test
    void a_new_code_takes_the_place_of_the_earlier_one() {
        var shared = scene.share();
        var first = ask(shared, shared.email(), null);
        VerificationDatabase.letPass(Duration.ofSeconds(61));
        var second = ask(shared, shared.email(), first.secret());
        assertThat(check(first, scene.code(first.attempt()))).isEqualTo(new CodeCheck.AskAgain());
        assertThat(check(second, scene.code(second.attempt()))).isInstanceOf(CodeCheck.Right.class);
    }

    @Test
    void a_code_works_only_in_the_browser_that_asked_for_it() {
        var shared = scene.share();
        var sent = ask(shared, shared.email(), null);
        var other = ask(scene.share(), shared.email(), null);
        var code = scene.code(sent.attempt());
        assertThat(signingIn.check(sent.attempt(), other.secret(), code)).isEqualTo(new CodeCheck.AskAgain());
        assertThat(signingIn.check(sent.attempt(), null, code)).isEqualTo(new CodeCheck.AskAgain());
        assertThat(signingIn.check(sent.attempt(), "x".repeat(10_000), code)).isEqualTo(new CodeCheck.AskAgain());
        assertThat(check(sent, code)).isInstanceOf(CodeCheck.Right.class);
    }

    @Test
    void the_right_code_gives_the_browser_a_new_secret() {
        var shared = scene.share();
        var sent = ask(shared, shared.email(), null);
        var right = (CodeCheck.Right) check(sent, scene.code(sent.attempt()));
        assertThat(right.secret()).isNotEqualTo(sent.secret());
        assertThat(doors.at(shared.token(), sent.secret())).isInstanceOf(Door.SignIn.class);
    }

    @Test
    void one_browser_can_hold_several_grants() {
        var one = scene.share();
        var other = scene.share();
        var secret = scene.signIn(one);
        var sent = ask(other, other.email(), secret);
        var right = (CodeCheck.Right) check(sent, scene.code(sent.attempt()));
        assertThat(doors.at(one.token(), right.secret())).isInstanceOf(Door.Open.class);
        assertThat(doors.at(other.token(), right.secret())).isInstanceOf(Door.Open.class);
    }

    @Test
    void a_visit_ends_after_twelve_hours() {
        var shared = scene.share();
        var secret = scene.signIn(shared);
        VerificationDatabase.letPass(Duration.ofHours(12).minusMinutes(1));
        assertThat(doors.at(shared.token(), secret)).isInstanceOf(Door.Open.class);
        VerificationDatabase.letPass(Duration.ofMinutes(2));
        assertThat(doors.at(shared.token(), secret)).isInstanceOf(Door.SignIn.class);
    }

    @Test
    void fifty_wrong_codes_in_a_row_lock_the_address_for_a_day_and_the_owner_unlocks_it() {
        var shared = scene.share();
        var last = typeWrong(shared, shared.email(), 49);
        assertThat(check(last, scene.wrongCode(last.attempt()))).isInstanceOf(CodeCheck.Locked.class);
        assertThat(check(last, scene.code(last.attempt()))).isInstanceOf(CodeCheck.Locked.class);
        VerificationDatabase.letPass(Duration.ofHours(23));
        assertThat(answer(shared, shared.email(), last.secret())).isInstanceOf(CodeAnswer.Locked.class);
        unlocking.unlock(scene.mia(), shared.grant());
        var again = ask(shared, shared.email(), null);
        assertThat(check(again, scene.code(again.attempt()))).isInstanceOf(CodeCheck.Right.class);
    }

    @Test
    void a_strangers_address_is_locked_just_so_and_locks_nobody_else() {
        var shared = scene.share();
        var last = typeWrong(shared, Scene.STRANGER, 49);
        assertThat(check(last, scene.wrongCode(last.attempt()))).isInstanceOf(CodeCheck.Locked.class);
        assertThat(answer(shared, Scene.STRANGER, null)).isInstanceOf(CodeAnswer.Locked.class);
        assertThat(answer(shared, shared.email(), null)).isInstanceOf(CodeAnswer.Sent.class);
    }

    @Test
    void a_lock_ends_by_itself_after_a_day() {
        var shared = scene.share();
        var last = typeWrong(shared, shared.email(), 50);
        assertThat(answer(shared, shared.email(), last.secret())).isInstanceOf(CodeAnswer.Locked.class);
        VerificationDatabase.letPass(Duration.ofHours(24).plusSeconds(1));
        var sent = ask(shared, shared.email(), null);
        assertThat(check(sent, scene.wrongCode(sent.attempt()))).isEqualTo(new CodeCheck.Wrong(4));
        assertThat(check(sent, scene.code(sent.attempt()))).isInstanceOf(CodeCheck.Right.class);
    }

    @Test
    void a_right_code_starts_the_count_anew() {
        var shared = scene.share();
        var sent = typeWrong(shared, shared.email(), 48);
        assertThat(check(sent, scene.code(sent.attempt()))).isInstanceOf(CodeCheck.Right.class);
        VerificationDatabase.letPass(Duration.ofHours(2));
        var next = ask(shared, shared.email(), null);
        assertThat(check(next, scene.wrongCode(next.attempt()))).isEqualTo(new CodeCheck.Wrong(4));
        assertThat(check(next, scene.wrongCode(next.attempt()))).isEqualTo(new CodeCheck.Wrong(3));
    }

    /** So many wrong codes in a row, over as many codes as it takes; gives the last of these. */
    private CodeAnswer.Sent typeWrong(Shared shared, String address, int times) {
        CodeAnswer.Sent sent = ask(shared, address, null);
        for (int i = 0; i < times; i++) {
            if (i > 0 && i % 5 == 0) {
                VerificationDatabase.letPass(Duration.ofMinutes(4));
                sent = ask(shared, address, sent.secret());
            }
            check(sent, scene.wrongCode(sent.attempt()));
        }
        return sent;
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
}
