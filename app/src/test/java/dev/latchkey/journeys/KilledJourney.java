package dev.latchkey.journeys;

import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.latchkey.local.JourneyEnvironment;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application is killed between the commit of a share and its way to the engine. */
class KilledJourney {

    private static final String UNDER_WAY = """
            SELECT (SELECT COUNT(*) FROM outbox)
                 + (SELECT COUNT(*) FROM process_run WHERE settled_version IS NULL)
                 + (SELECT COUNT(*) FROM access_grant WHERE invited_at IS NULL)
            """;

    @Test
    void what_was_shared_before_a_kill_goes_out_once_after_the_next_start() {
        try (var latchkey = JourneyEnvironment.open("killed");
                var chromium = Chromium.start();
                var owner = chromium.person()) {
            var story = new Story(latchkey);
            latchkey.seedDemo();
            latchkey.node().close();
            latchkey.broker().kill();
            var node = latchkey.startNodeBeside();
            var mia = owner.newPage();
            story.openReport(mia, Story.base(node), Story.REPORT);
            story.share(mia, Set.of("Halden Foods"), "lena@killed.example", "peter@killed.example");
            assertThat(latchkey.mail().messages()).isEmpty();

            node.kill();
            latchkey.restartBroker();
            var jdbc = latchkey.startNode().context().getBean(JdbcClient.class);
            await().atMost(PATIENCE)
                    .until(() -> jdbc.sql(UNDER_WAY).query(Long.class).single() == 0);

            assertThat(story.awaitLinks("lena@killed.example", 1)).hasSize(1);
            assertThat(story.awaitLinks("peter@killed.example", 1)).hasSize(1);
        }
    }
}
