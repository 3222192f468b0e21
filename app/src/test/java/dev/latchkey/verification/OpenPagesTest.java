package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.verification.OpenPages.Closing;
import dev.latchkey.verification.Scene.Shared;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;

@OnDatabase
class OpenPagesTest {

    @Autowired
    Doors doors;

    @Autowired
    OpenPages pages;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    TaskScheduler scheduler;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    @Test
    void a_page_closes_when_access_is_revoked() {
        var shared = scene.share();
        var page = open(shared);
        scene.revoke(shared);
        assertThat(closing(page)).isEqualTo(Closing.REVOKED);
    }

    @Test
    void whenever_a_link_is_given_to_somebody_else_its_page_closes_as_revoked() {
        StatementsOfThisThread.beforeEach(n -> {
            var shared = scene.share();
            var page = open(shared);
            boolean between = StatementsOfThisThread.interrupted(pages::look, n, () -> scene.readdress(shared));
            if (!between) {
                scene.readdress(shared);
            }
            assertThat(closing(page)).as("before statement %d", n).isEqualTo(Closing.REVOKED);
            return between;
        });
    }

    @Test
    void whatever_else_is_due_again_and_again_keeps_no_page_open() throws Exception {
        var busy = new CountDownLatch(1);
        var waiting = scheduler.scheduleWithFixedDelay(() -> awaits(busy), Duration.ofDays(1));
        try {
            var shared = scene.share();
            var page = open(shared);
            scene.revoke(shared);
            assertThat(page.closed).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Closing.REVOKED);
        } finally {
            busy.countDown();
            waiting.cancel(true);
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_page_closes_by_itself_when_access_expires() {
        var shared = scene.share(Duration.ofHours(1));
        var page = open(shared);
        VerificationDatabase.letPass(Duration.ofMinutes(59));
        pages.look();
        assertThat(page.closed).isNotDone();
        VerificationDatabase.letPass(Duration.ofMinutes(2));
        assertThat(closing(page)).isEqualTo(Closing.EXPIRED);
    }

    @Test
    void a_page_closes_when_its_link_is_replaced() {
        var shared = scene.share();
        var page = open(shared);
        scene.renew(shared);
        assertThat(closing(page)).isEqualTo(Closing.LINK_RENEWED);
    }

    @Test
    void a_page_closes_when_its_reader_leaves_in_another_tab_or_the_visit_is_over() {
        var shared = scene.share();
        var here = open(shared);
        doors.leave(here.proof);
        assertThat(closing(here)).isEqualTo(Closing.VISIT_OVER);
        var later = open(shared);
        VerificationDatabase.letPass(Duration.ofHours(13));
        assertThat(closing(later)).isEqualTo(Closing.VISIT_OVER);
    }

    @Test
    void a_page_closes_when_the_account_that_opened_it_signs_out_or_is_switched_off() {
        var lena = SomePeople.guest(people, "Lena Ortiz");
        var shared = scene.share(lena);
        var secret = doors.enter(shared.token(), lena.id(), null).orElseThrow();
        var here = watched((Door.Open) doors.at(shared.token(), secret));
        doors.signedOut(secret);
        assertThat(closing(here)).isEqualTo(Closing.VISIT_OVER);
        var again = doors.enter(shared.token(), lena.id(), null).orElseThrow();
        var later = watched((Door.Open) doors.at(shared.token(), again));
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(lena.id().value())
                .update();
        assertThat(closing(later)).isEqualTo(Closing.REVOKED);
    }

    @Test
    void a_page_that_has_lost_its_grant_reads_nothing_more_even_before_it_closes() {
        var shared = scene.share(Duration.ofHours(1));
        var proof = open(shared).proof;
        assertThat(doors.stillOpen(proof, 1)).isPresent();
        assertThat(doors.stillOpen(proof, 2)).isEmpty();
        scene.renew(shared);
        assertThat(doors.stillOpen(proof, 1)).isEmpty();
        assertThat(doors.stillOpen(proof, 2)).isEmpty();
        var other = scene.share(Duration.ofHours(1));
        var others = open(other).proof;
        VerificationDatabase.letPass(Duration.ofMinutes(61));
        assertThat(doors.stillOpen(others, 1)).isEmpty();
    }

    @Test
    void one_page_that_fails_to_close_does_not_keep_others_open() {
        var shared = scene.share();
        var proof = open(shared).proof;
        var failing = pages.watch(proof, 1, why -> {
            throw new IllegalStateException("gone");
        });
        var others = List.of(open(shared), open(shared), open(shared));
        scene.revoke(shared);
        for (var other : others) {
            assertThat(closing(other)).isEqualTo(Closing.REVOKED);
        }
        failing.run();
    }

    @Test
    void a_page_that_is_gone_is_watched_no_longer() {
        var shared = scene.share();
        var page = open(shared);
        assertThat(pages.count(shared.grant())).isOne();
        page.unwatch.run();
        assertThat(pages.count(shared.grant())).isZero();
    }

    private Page open(Shared shared) {
        return watched((Door.Open) doors.at(shared.token(), scene.signIn(shared)));
    }

    private Page watched(Door.Open door) {
        var closed = new CompletableFuture<Closing>();
        var unwatch = pages.watch(door.proof(), door.grant().linkVersion(), closed::complete);
        return new Page(door.proof(), closed, unwatch);
    }

    /** Fails where it is still open after a while. */
    private static Closing closing(Page page) {
        return page.closed.orTimeout(5, TimeUnit.SECONDS).join();
    }

    private record Page(Proof proof, CompletableFuture<Closing> closed, Runnable unwatch) {}
}
