package dev.latchkey.sharing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps which steps of its models a grant has passed, so that nobody has to ask the engine. */
@Service
public class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The grant has passed a step. Told twice of the same job, it was once.
     *
     * @param job the engine's key of the job
     */
    public void passed(GrantId grant, Spot spot, long job) {
        jdbc.sql("""
                        INSERT INTO grant_step (grant_id, after, step, job, at)
                        SELECT :grant, COALESCE(last.step, ''), :step, :job, NOW(6)
                        FROM (SELECT 1) now
                        LEFT JOIN (SELECT step, job FROM grant_step WHERE grant_id = :grant ORDER BY at DESC LIMIT 1) last
                          ON TRUE
                        WHERE last.step IS NULL OR last.step <> :step OR last.job <> :job
                        ON DUPLICATE KEY UPDATE at = NOW(6), times = times + 1, job = :job
                        """)
                .param("grant", grant.value())
                .param("step", spot.toString())
                .param("job", job)
                .update();
    }

    /** In the order in which they were passed last. */
    List<Step> of(UUID grant) {
        return jdbc.sql("SELECT after, step, at, times FROM grant_step WHERE grant_id = :grant ORDER BY at")
                .param("grant", grant)
                .query((row, n) -> new Step(
                        row.getString("after").isEmpty() ? null : Spot.of(row.getString("after")),
                        Spot.of(row.getString("step")),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("times")))
                .list();
    }
}
