package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.latchkey.forms.AcceptShare;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.sharing.LinkRow;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine, the mail server or the database goes away in the middle; accepted work is kept and resumes by itself. */
class EngineOutagesJourney {

    private static JourneyEnvironment latchkey;
    private static Averra averra;
    private static Operations operations;

    @BeforeAll
    static void found() {
        latchkey = JourneyEnvironment.open("outages");
        averra = Averra.foundedAt(latchkey);
        operations = new Operations(latchkey.node());
    }

    @AfterAll
    static void end() {
        latchkey.close();
    }

    @Test
    void what_is_shared_while_the_engine_is_down_goes_out_when_it_is_back() {
        latchkey.broker().kill();
        var share = averra.share(null, "ines@kestrel.example", "omar@kestrel.example");
        assertThat(averra.links().progress(averra.owner(), share).invited()).isZero();
        assertThat(averra.link("ines@kestrel.example").mail()).isEqualTo(LinkRow.Mail.UNDER_WAY);
        operations.awaitReadiness(200, "DEGRADED");
        try {
            looksAtTaskThatIsComing();
        } finally {
            latchkey.restartBroker();
        }

        averra.awaitMails("ines@kestrel.example", "shared a report", 1);
        averra.awaitMails("omar@kestrel.example", "shared a report", 1);
        operations.awaitReadiness(200, "UP");
    }

    /** What is offered to Mia is a task that the engine has still to tell of. */
    private static void looksAtTaskThatIsComing() {
        averra.share(null, true, "mia.berg@averra.example");
        var task = "/tasks/" + AcceptShare.ID + "/"
                + averra.grant("mia.berg@averra.example").value();
        try (var chromium = Chromium.start();
                var desk = chromium.person();
                var findings = new Findings(Look.values())) {
            var mia = desk.newPage();
            mia.navigate(Story.base(latchkey.node()) + task);
            Story.enter(mia, "mia.berg", Averra.PASSWORD, url -> url.contains(task));
            assertThat(mia.getByText("This task is on its way")).isVisible();
            findings.look(mia, "task-coming");
        }
    }

    @Test
    void an_offer_that_is_accepted_while_the_engine_is_down_opens_at_once_and_its_owner_hears_later() {
        averra.offer("nils@kestrel.example");
        latchkey.broker().kill();
        averra.accept("nils@kestrel.example");
        assertThat(averra.link("nils@kestrel.example").standing()).isEqualTo(LinkRow.Standing.ACTIVE);

        latchkey.restartBroker();

        averra.awaitMails("mia.berg@averra.example", "nils@kestrel.example has accepted", 1);
    }

    @Test
    void an_offer_goes_on_in_an_engine_that_lost_everything() {
        averra.offer("olga@wiped.example");
        awaitAllSettled();
        latchkey.broker().wipe();
        latchkey.restartBroker();
        awaitForgotten();
        awaitAllSettled();

        averra.accept("olga@wiped.example");

        averra.awaitMails("mia.berg@averra.example", "olga@wiped.example has accepted", 1);
        assertThat(averra.mails("olga@wiped.example", "would like to share")).hasSize(1);
    }

    @Test
    void an_engine_that_lost_everything_gets_every_running_access_back_without_a_second_mail() {
        var people = IntStream.range(0, 20)
                .mapToObj(n -> "person%d@wiped.example".formatted(n))
                .toArray(String[]::new);
        averra.shareAndInvite(Duration.ofDays(30), people);
        awaitAllSettled();

        latchkey.broker().wipe();
        latchkey.restartBroker();
        awaitForgotten();
        awaitAllSettled();

        for (var person : people) {
            assertThat(averra.mails(person, "shared a report")).hasSize(1);
        }
        averra.revoke(people[0]);
        averra.awaitMails(people[0], "has ended", 1);
    }

    @Test
    void a_healing_that_was_cut_short_is_done_again_where_the_engine_has_lost_nothing() {
        averra.offer("nora@kestrel.example");
        averra.accept("nora@kestrel.example");
        averra.awaitMails("mia.berg@averra.example", "nora@kestrel.example has accepted", 1);
        awaitAllSettled();

        leavesHealingUnderWay();
        var nora = averra.grant("nora@kestrel.example").value();
        // for good, as its instance does not begin again
        await().atMost(PATIENCE)
                .until(() ->
                        count("SELECT COUNT(*) FROM process_run WHERE began_at IS NULL AND subject = '" + nora + "'")
                                == 1);
        awaitAllSettled();

        averra.revoke("nora@kestrel.example");
        averra.awaitMails("nora@kestrel.example", "has ended", 1);
    }

    @Test
    void invitations_wait_for_a_mail_server_that_is_down() {
        latchkey.mail().stop();
        averra.share(null, "lars@mailless.example");
        var grant = averra.grant("lars@mailless.example").value();
        await().atMost(PATIENCE)
                .until(() -> count("SELECT COUNT(*) FROM process_run WHERE subject = '" + grant + "'") == 1);
        await().during(Duration.ofSeconds(2))
                .until(() -> averra.link("lars@mailless.example").mail() == LinkRow.Mail.UNDER_WAY);
        operations.awaitReadiness(200, "DEGRADED");

        latchkey.mail().start();

        averra.awaitMails("lars@mailless.example", "shared a report", 1);
        await().atMost(PATIENCE)
                .until(() -> averra.link("lars@mailless.example").mail() == LinkRow.Mail.SENT);
    }

    @Test
    void an_address_that_the_mail_server_refuses_is_named_and_holds_nobody_up() {
        latchkey.mail().refuse("gone@refused.example", 550);
        averra.shareAndInvite(null, "gone@refused.example", "here@refused.example");

        assertThat(averra.link("gone@refused.example").mail()).isEqualTo(LinkRow.Mail.REFUSED);
        averra.awaitMails("here@refused.example", "shared a report", 1);

        latchkey.mail().refuseNobody();
        averra.sendAgain("gone@refused.example");
        averra.awaitMails("gone@refused.example", "shared a report", 1);
        assertThat(operations.metrics())
                .contains("latchkey_acts_total{act=\"share.requested\"}")
                .contains("latchkey_mails_seconds_count{kind=\"invitation\",outcome=\"refused\"} 1")
                .contains("latchkey_mails_seconds_count{kind=\"invitation\",outcome=\"sent\"}");
    }

    @Test
    void a_database_that_was_killed_has_lost_nothing() {
        averra.shareAndInvite(Duration.ofDays(3), "rhea@restarted.example");
        latchkey.database().kill();
        operations.awaitReadiness(503, "DOWN");
        latchkey.database().start();
        operations.awaitReadiness(200, "UP");

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> averra.link("rhea@restarted.example").standing() == LinkRow.Standing.EXPIRES_SOON);
        averra.revoke("rhea@restarted.example");
        averra.awaitMails("rhea@restarted.example", "has ended", 1);
    }

    /** As a node that dies in the middle would. */
    private static void leavesHealingUnderWay() {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            // not while a node looks, which ends with noting that nothing is under way
            jdbc().sql("SELECT installation FROM engine_mark FOR UPDATE")
                    .query()
                    .listOfRows();
            jdbc().sql("UPDATE engine_healing SET healing = TRUE").update();
        });
    }

    private static void awaitAllSettled() {
        await().atMost(PATIENCE)
                .until(() -> count("SELECT COUNT(*) FROM process_run WHERE settled_version IS NULL") == 0
                        && count("SELECT COUNT(*) FROM outbox") == 0);
    }

    /** The node has seen that the engine knows nothing any more. */
    private static void awaitForgotten() {
        await().atMost(PATIENCE)
                .until(() -> count("SELECT COUNT(*) FROM process_run WHERE settled_version IS NULL") > 0);
    }

    private static long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private static JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    private static <T> T bean(Class<T> type) {
        return latchkey.node().context().getBean(type);
    }
}
