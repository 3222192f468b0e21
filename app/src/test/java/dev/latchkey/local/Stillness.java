package dev.latchkey.local;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The moment in which nothing is under way between the application and the engine: every run waits. A step that reads
 * the time before the clocks jump and waits by it afterwards would wait as long once more, which no clock of the world
 * makes it do.
 */
final class Stillness {

    /** The last step that a waiting run passed is the one that works out for how long it waits. */
    private static final String RESTLESS = """
            SELECT (SELECT COUNT(*) FROM outbox) + COUNT(*) FROM process_run r
            WHERE r.process IN ('grant', 'share-request')
              AND (r.settled_version IS NULL OR r.settled_version < r.version
                   OR COALESCE((SELECT s.step FROM passed_step s WHERE s.subject = r.subject ORDER BY s.at DESC LIMIT 1), '')
                      NOT REGEXP '/Task_(WorkOut|AskApprover$|FindDecision)')
            """;

    private Stillness() {}

    /** What never comes to rest, a failed step for example, keeps nobody from going on. */
    static void await(JdbcClient jdbc) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> jdbc.sql(RESTLESS).query(Long.class).single() == 0);
        } catch (ConditionTimeoutException restless) {
            System.out.println("The clocks move though something is still under way.");
        }
    }
}
