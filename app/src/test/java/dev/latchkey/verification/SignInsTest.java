package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene.Shared;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I14: where and when a recipient was signed in. */
@OnDatabase
class SignInsTest {

    @Autowired
    Doors doors;

    @Autowired
    SignIns signIns;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void each_browser_that_was_let_in_is_told_and_which_of_them_still_are() {
        var shared = scene.share();
        var first = signsIn(shared);
        VerificationDatabase.letPass(Duration.ofHours(13));
        var second = signsIn(shared);
        VerificationDatabase.letPass(Duration.ofHours(1));
        var third = signsIn(shared);
        assertThat(of(third)).extracting(SignIn::holds).containsExactly(true, true, false);
        assertThat(of(third)).extracting(SignIn::here).containsExactly(true, false, false);
        assertThat(of(third)).extracting(SignIn::by).containsOnly(SignIn.By.CODE);
        assertThat(of(second)).extracting(SignIn::here).containsExactly(false, true, false);
        assertThat(of(first)).as("a browser whose time is over is told nothing").isEmpty();
    }

    @Test
    void signing_out_everywhere_else_ends_the_others_at_once_and_is_kept() {
        var shared = scene.share();
        var here = signsIn(shared);
        var there = signsIn(shared);
        var other = scene.share();
        var others = signsIn(other);
        assertThat(signIns.endOthers(here.proof(), 1)).isOne();
        assertThat(signIns.endOthers(here.proof(), 1)).isZero();
        assertThat(doors.stillOpen(here.proof(), 1)).isPresent();
        assertThat(doors.stillOpen(there.proof(), 1)).isEmpty();
        assertThat(doors.stillOpen(others.proof(), 1)).isPresent();
        assertThat(signIns.endOthers(there.proof(), 1))
                .as("who is out ends nobody's")
                .isZero();
        assertThat(of(here)).extracting(SignIn::holds).containsExactly(true, false);
        assertThat(acts(shared)).containsOnlyOnce("sign-in.ended-elsewhere");
    }

    @Test
    void of_a_link_for_anyone_each_browser_is_told_its_own_and_ends_no_other() {
        var shared = scene.share(Verification.LINK);
        var mine = opens(shared);
        var theirs = opens(shared);
        assertThat(of(mine)).singleElement().matches(SignIn::here).matches(SignIn::holds);
        assertThat(signIns.endOthers(mine.proof(), 1)).isZero();
        assertThat(doors.stillOpen(theirs.proof(), 1)).isPresent();
    }

    @Test
    void a_visit_that_holds_is_told_even_where_nothing_was_kept_of_how_it_began() {
        var shared = scene.share();
        var here = signsIn(shared);
        jdbc.sql("DELETE FROM audit_entry WHERE object = ?")
                .param(shared.grant().value())
                .update();
        assertThat(of(here)).singleElement().matches(SignIn::holds).matches(one -> one.by() == SignIn.By.UNKNOWN);
    }

    private List<SignIn> of(Door.Open door) {
        return signIns.of(door.proof(), door.grant().linkVersion());
    }

    private Door.Open signsIn(Shared shared) {
        return (Door.Open) doors.at(shared.token(), scene.signIn(shared));
    }

    private Door.Open opens(Shared shared) {
        var secret = doors.enter(shared.token(), null).orElseThrow();
        return (Door.Open) doors.at(shared.token(), secret);
    }

    private List<String> acts(Shared shared) {
        return jdbc.sql("SELECT act FROM audit_entry WHERE object = ?")
                .param(shared.grant().value())
                .query(String.class)
                .list();
    }
}
