package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene.Shared;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
class PruningTest {

    @Autowired
    Pruning pruning;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Doors doors;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void wrong_codes_are_forgotten_a_month_after_the_last_one() {
        var shared = scene.share(Duration.ofDays(300));
        typesWrong(shared);
        VerificationDatabase.letPass(Duration.ofDays(29));
        typesWrong(shared);
        VerificationDatabase.letPass(Duration.ofDays(29));
        pruning.prune();
        assertThat(rows("address_guard", shared)).isOne();
        VerificationDatabase.letPass(Duration.ofDays(2));
        pruning.prune();
        assertThat(rows("address_guard", shared)).isZero();
    }

    @Test
    void openings_are_forgotten_once_they_count_no_longer() {
        var shared = scene.share(Verification.LINK);
        doors.enter(shared.token(), null);
        VerificationDatabase.letPass(Duration.ofHours(2));
        pruning.prune();
        assertThat(rows("link_opening", shared)).isOne();
        VerificationDatabase.letPass(Duration.ofDays(1));
        pruning.prune();
        assertThat(rows("link_opening", shared)).isZero();
    }

    private void typesWrong(Shared shared) {
        var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), shared.email(), null, "pruning");
        assertThat(signingIn.check(sent.attempt(), sent.secret(), scene.wrongCode(sent.attempt())))
                .isInstanceOf(CodeCheck.Wrong.class);
    }

    private int rows(String table, Shared shared) {
        return jdbc.sql("SELECT COUNT(*) FROM %s WHERE grant_id = ?".formatted(table))
                .param(shared.grant().value())
                .query(Integer.class)
                .single();
    }
}
