package dev.latchkey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.local.JourneyEnvironment;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The application is killed between the commit of a share and its way to the engine. */
class KilledJourney {

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
            latchkey.startNodeBeside();

            assertThat(story.awaitLinks("lena@killed.example", 1)).hasSize(1);
            assertThat(story.awaitLinks("peter@killed.example", 1)).hasSize(1);
        }
    }
}
