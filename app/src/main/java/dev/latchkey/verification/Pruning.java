package dev.latchkey.verification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what nobody needs any more. */
@Component
class Pruning {

    private final JdbcClient jdbc;

    Pruning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In small bites, so that nobody waits for it. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void prune() {
        prune("DELETE FROM attempt WHERE created_at < NOW(6) - INTERVAL 30 DAY LIMIT 1000");
        prune("DELETE FROM visit WHERE ends_at < NOW(6) - INTERVAL 1 DAY LIMIT 1000");
        prune("DELETE FROM visit_grant WHERE ends_at < NOW(6) - INTERVAL 1 DAY LIMIT 1000");
        // a lock lasts a day
        prune("DELETE FROM address_guard WHERE changed_at < NOW(6) - INTERVAL 30 DAY LIMIT 1000");
        prune("DELETE FROM link_opening WHERE created_at < NOW(6) - INTERVAL 1 DAY LIMIT 1000");
    }

    private void prune(String sql) {
        while (jdbc.sql(sql).update() == 1000) {
            // the next bite
        }
    }
}
