package dev.latchkey.sharing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps which steps of its models a grant, or a share, has passed, so that nobody has to ask the engine. */
@Service
public class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step was passed. Told twice of the same job, it was once.
     *
     * @param subject id of the grant or the share
     * @param job the engine's key of the job
     */
    public void passed(UUID subject, Spot spot, long job) {
        jdbc.sql("""
                        INSERT INTO passed_step (subject, after, step, job, at)
                        SELECT :subject, COALESCE(last.step, ''), :step, :job, NOW(6)
                        FROM (SELECT 1) now
                        LEFT JOIN (SELECT step, job FROM passed_step WHERE subject = :subject ORDER BY at DESC LIMIT 1) last
                          ON TRUE
                        WHERE last.step IS NULL OR last.step <> :step OR last.job <> :job
                        ON DUPLICATE KEY UPDATE at = NOW(6), times = times + 1, job = :job
                        """)
                .param("subject", subject)
                .param("step", spot.toString())
                .param("job", job)
                .update();
    }

    /** In the order in which they were passed last. */
    List<Step> of(UUID subject) {
        return jdbc.sql("SELECT after, step, at, times FROM passed_step WHERE subject = :subject ORDER BY at")
                .param("subject", subject)
                .query((row, n) -> new Step(
                        row.getString("after").isEmpty() ? null : Spot.of(row.getString("after")),
                        Spot.of(row.getString("step")),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("times")))
                .list();
    }
}
