package dev.latchkey.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.RandomLife;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many lives of grants at once, in random order of acts, on the real engine: none is left without its wait. */
class RandomLivesJourney {

    /** More of them, with {@code -Dlives=…}, meet more of what happens at the same moment. */
    private static final int LIVES = Integer.getInteger("lives", 40);

    private static final int ACTS = 8;
    private static final Duration LONG = Duration.ofDays(200);

    /** Which lives these are; told, so that {@code -Dlives.seed=…} lives the same once more. */
    private static final long SEED = Long.getLong("lives.seed", new Random().nextLong());

    private static JourneyEnvironment latchkey;
    private static ApplicationContext application;

    @BeforeAll
    static void some_shares_need_an_approval() {
        RandomLife.policy();
        latchkey = JourneyEnvironment.open("lives");
        application = latchkey.node(PolicyOnFile.property(), "latchkey.sharing.approvers=ada.lindqvist")
                .context();
        latchkey.seedDemo();
    }

    @AfterAll
    static void end() {
        latchkey.close();
    }

    @Test
    void whatever_happens_in_whatever_order_every_run_waits_for_what_comes_next_and_ends_when_all_is_over() {
        System.out.println("These are the lives of -Dlives.seed=" + SEED);
        var random = new Random(SEED);
        var cast = cast();
        var lives = IntStream.range(0, LIVES)
                .mapToObj(n -> new RandomLife(application, cast, random, "seed " + SEED + ", life " + n))
                .toList();
        for (int act = 0; act < ACTS; act++) {
            lives.forEach(RandomLife::act);
        }
        assertThat(lives).as("lives that go on").anyMatch(life -> !life.over());
        awaitRest(lives);

        latchkey.moveClocks(LONG);
        lives.forEach(RandomLife::monthsPass);
        lives.forEach(RandomLife::check);
        awaitRest(lives);
        assertThat(count("SELECT COUNT(*) FROM job_failure"))
                .as("jobs that failed")
                .isZero();
    }

    private static RandomLife.Cast cast() {
        var mia = person("mia.berg");
        var report = application
                .getBean(ReportLibrary.class)
                .list(mia.organisation(), "", 0, 1)
                .getFirst()
                .id();
        return new RandomLife.Cast(mia, person("ada.lindqvist"), person("ines.moreau"), report);
    }

    private static SignedIn person(String username) {
        return application.getBean(People.class).called(username).orElseThrow();
    }

    /** The engine has heard of everything, and every run that is not over has acted on it. */
    private static void awaitRest(List<RandomLife> lives) {
        await().atMost(Averra.PATIENCE.multipliedBy(2)).untilAsserted(() -> {
            assertThat(count("SELECT COUNT(*) FROM outbox"))
                    .as("messages that wait")
                    .isZero();
            assertThat(lives).allSatisfy(RandomLivesJourney::rests);
        });
    }

    private static void rests(RandomLife life) {
        boolean grantWaits = !life.over() && !life.awaitsApproval();
        assertThat(waits("grant", life.grant().value())).as("%s waits", life).isEqualTo(grantWaits ? 1 : 0);
        assertThat(runs("grant", life.grant().value())).as("%s runs", life).isEqualTo(grantWaits ? 1 : 0);
        boolean shareWaits = !life.over() && life.awaitsApproval();
        assertThat(waits("share-request", life.share().value()))
                .as("%s's share waits", life)
                .isEqualTo(shareWaits ? 1 : 0);
        assertThat(runs("share-request", life.share().value()))
                .as("%s's share runs", life)
                .isEqualTo(shareWaits ? 1 : 0);
    }

    private static long runs(String process, UUID subject) {
        return count("SELECT COUNT(*) FROM process_run WHERE process = ? AND subject = ?", process, subject);
    }

    private static long waits(String process, UUID subject) {
        return count(
                "SELECT COUNT(*) FROM process_run WHERE process = ? AND subject = ? AND settled_version >= version",
                process,
                subject);
    }

    private static long count(String sql, Object... parameters) {
        return application
                .getBean(JdbcClient.class)
                .sql(sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
