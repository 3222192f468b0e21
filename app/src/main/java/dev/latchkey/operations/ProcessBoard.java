package dev.latchkey.operations;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How the processes go, from our own rows: the engine is not asked, so that this is there while the engine is not, and
 * with any engine. Process admins look after the whole installation, so that ids are told and nobody is named.
 */
@Service
public class ProcessBoard {

    private final JdbcClient jdbc;

    ProcessBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the accesses whose processes run, the youngest first. */
    public List<RunRow> runs(SignedIn admin, RunFilter filter, int offset, int limit) {
        admin.requireProcessAdmin();
        // ids grow with time; only the rows of the page are read whole
        return query("""
                        SELECT r.subject, g.standing, g.expires_at < NOW(6) + INTERVAL 7 DAY AS soon,
                               r.instance_key, r.began_at,
                               r.nudges > 1 OR r.nudge_at < NOW(6) - INTERVAL 30 SECOND AS behind,
                               (SELECT MIN(f.tries_left) FROM job_failure f
                                WHERE f.process = r.process AND f.subject = r.subject) AS tries,
                               (SELECT s.step FROM passed_step s WHERE s.subject = r.subject
                                ORDER BY s.at DESC LIMIT 1) AS step
                        FROM (SELECT r.process, r.subject FROM process_run r
                              WHERE r.process = :process AND %s ORDER BY r.subject DESC LIMIT :limit OFFSET :offset) page
                        JOIN process_run r ON r.process = page.process AND r.subject = page.subject
                        LEFT JOIN grant_access g ON g.id = r.subject
                        ORDER BY r.subject DESC
                        """, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(ProcessBoard::run)
                .list();
    }

    /** How many {@link #runs} would bring in all. */
    public int countRuns(SignedIn admin, RunFilter filter) {
        admin.requireProcessAdmin();
        return query("SELECT COUNT(*) FROM process_run r WHERE r.process = :process AND %s", filter)
                .query(Integer.class)
                .single();
    }

    /** One page of the jobs of every process that could not be done, the latest first. */
    public List<FailureRow> failures(SignedIn admin, int offset, int limit) {
        admin.requireProcessAdmin();
        return jdbc.sql("SELECT * FROM job_failure ORDER BY at DESC, job_key LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new FailureRow(
                        row.getLong("job_key"),
                        row.getString("process"),
                        row.getObject("subject", UUID.class),
                        row.getString("element"),
                        row.getLong("instance_key"),
                        row.getInt("tries_left"),
                        row.getString("fault"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** How many {@link #failures} would bring in all. */
    public int countFailures(SignedIn admin) {
        admin.requireProcessAdmin();
        return jdbc.sql("SELECT COUNT(*) FROM job_failure").query(Integer.class).single();
    }

    /** How many of them wait for somebody. */
    public int countStuck() {
        return jdbc.sql("SELECT COUNT(*) FROM job_failure WHERE tries_left = 0")
                .query(Integer.class)
                .single();
    }

    /** The instance of an access, as far as it is known. */
    public Optional<Long> instanceOf(SignedIn admin, GrantId grant) {
        admin.requireProcessAdmin();
        return jdbc.sql("""
                        SELECT instance_key FROM process_run
                        WHERE process = :process AND subject = :subject AND instance_key IS NOT NULL
                        """)
                .param("process", GrantLife.ID)
                .param("subject", grant.value())
                .query(Long.class)
                .optional();
    }

    private JdbcClient.StatementSpec query(String sql, RunFilter filter) {
        return jdbc.sql(sql.formatted(filter.sql()))
                .param("process", GrantLife.ID)
                .param("id", filter.id().orElse(null))
                .param("key", filter.key().orElse(null));
    }

    private static RunRow run(ResultSet row, int n) throws SQLException {
        return new RunRow(
                new GrantId(row.getObject("subject", UUID.class)),
                standing(row),
                pace(row.getObject("tries", Integer.class), row.getBoolean("behind")),
                row.getString("step"),
                row.getObject("instance_key", Long.class),
                instant(row.getTimestamp("began_at")));
    }

    private static LinkRow.@Nullable Standing standing(ResultSet row) throws SQLException {
        var standing = row.getString("standing");
        if (standing == null) {
            return null;
        }
        var known = LinkRow.Standing.valueOf(standing);
        return known == LinkRow.Standing.ACTIVE && row.getBoolean("soon") ? LinkRow.Standing.EXPIRES_SOON : known;
    }

    private static RunRow.Pace pace(@Nullable Integer tries, boolean behind) {
        if (tries != null) {
            return tries == 0 ? RunRow.Pace.STUCK : RunRow.Pace.TRYING;
        }
        return behind ? RunRow.Pace.BEHIND : RunRow.Pace.ON_TIME;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
