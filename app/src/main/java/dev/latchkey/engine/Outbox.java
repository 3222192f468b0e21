package dev.latchkey.engine;

import dev.latchkey.engine.Runs.Change;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that are still to be published, oldest first in each lane. */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Outbox(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void start(Flow flow, Collection<UUID> subjects) {
        batches.batchUpdate(
                "INSERT INTO outbox (lane, message, correlation_key, variable) VALUES (?, ?, ?, ?)",
                subjects,
                500,
                (row, subject) -> {
                    row.setInt(1, flow.lane().ordinal());
                    row.setString(2, flow.startMessage());
                    row.setObject(3, subject);
                    row.setString(4, flow.idVariable());
                });
    }

    void changed(Flow flow, Collection<Change> changes) {
        if (flow.changedMessage() == null) {
            return;
        }
        batches.batchUpdate(
                "INSERT INTO outbox (lane, message, correlation_key, version) VALUES (?, ?, ?, ?)",
                changes,
                500,
                (row, change) -> {
                    row.setInt(1, flow.lane().ordinal());
                    row.setString(2, flow.changedMessage());
                    row.setObject(3, change.subject());
                    row.setLong(4, change.version());
                });
    }

    /** A human task was done: its job is to be completed. */
    void complete(Lane lane, UUID subject, long jobKey) {
        jdbc.sql("INSERT INTO outbox (lane, message, correlation_key, job_key) VALUES (:lane, '', :subject, :job)")
                .param("lane", lane.ordinal())
                .param("subject", subject)
                .param("job", jobKey)
                .update();
    }

    /** What was to be completed is nothing that another engine knows. */
    void forgetJobs() {
        jdbc.sql("DELETE FROM outbox WHERE job_key IS NOT NULL").update();
    }

    /**
     * The next messages that are due, locked for this transaction; those that another node holds are skipped. Looked up
     * without a lock first: a locking search also locks the row after the last one that it finds, which is another
     * lane's, and that lane would skip it as held by somebody.
     */
    List<Letter> take(Lane lane, int window) {
        var due = jdbc.sql("""
                        SELECT id FROM outbox WHERE lane = :lane AND due_at <= NOW(6) ORDER BY due_at, id LIMIT :some
                        """)
                .param("lane", lane.ordinal())
                // beyond those that other nodes hold
                .param("some", 4 * window)
                .query((row, n) -> row.getLong(1))
                .list();
        return due.isEmpty() ? List.of() : lock(due, window);
    }

    private List<Letter> lock(List<Long> ids, int most) {
        return jdbc.sql("""
                        SELECT id, message, correlation_key, variable, version, job_key FROM outbox FORCE INDEX (PRIMARY)
                        WHERE id IN (:ids) ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .param("ids", ids)
                .param("most", most)
                .query((row, n) -> new Letter(
                        row.getLong("id"),
                        row.getString("message"),
                        row.getObject("correlation_key", UUID.class),
                        row.getString("variable"),
                        row.getObject("version", Long.class),
                        row.getObject("job_key", Long.class)))
                .list();
    }

    void delete(List<Letter> letters) {
        if (!letters.isEmpty()) {
            jdbc.sql("DELETE FROM outbox WHERE id IN (:ids)")
                    .param("ids", letters.stream().map(Letter::id).toList())
                    .update();
        }
    }

    /** Whether messages of this lane wait longer than it takes to publish them. */
    boolean behind(Lane lane) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM outbox WHERE lane = :lane AND due_at < NOW(6) - INTERVAL 5 SECOND)
                        """).param("lane", lane.ordinal()).query(Boolean.class).single();
    }

    /** Leaves them for later: 100 ms, 200 ms, 400 ms … a minute at the most. */
    void postpone(List<Letter> letters) {
        if (!letters.isEmpty()) {
            jdbc.sql("""
                            UPDATE outbox
                            SET due_at = NOW(6) + INTERVAL LEAST(100 << LEAST(attempts, 10), 60000) * 1000 MICROSECOND,
                                attempts = attempts + 1
                            WHERE id IN (:ids)
                            """)
                    .param("ids", letters.stream().map(Letter::id).toList())
                    .update();
        }
    }

    /** How many messages wait. */
    long waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox").query(Long.class).single();
    }

    /** How long the oldest of them has been due. */
    long lagSeconds() {
        return jdbc.sql("SELECT COALESCE(TIMESTAMPDIFF(SECOND, MIN(due_at), NOW(6)), 0) FROM outbox")
                .query(Long.class)
                .single();
    }
}
