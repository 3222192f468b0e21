package dev.latchkey.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine was told about each row, and how far it has acted on it. A feature tells in the transaction of its
 * change; whatever is lost on the way afterwards, the {@link EngineWatch} says again.
 */
@Component
public class Runs {

    /** How long the engine may take over a change before it is told again. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Outbox outbox;
    private final FailedJobs failures;
    private final ApplicationEventPublisher events;

    Runs(JdbcClient jdbc, JdbcTemplate batches, Outbox outbox, FailedJobs failures, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.outbox = outbox;
        this.failures = failures;
        this.events = events;
    }

    /** Starts an instance for each row; where one runs already nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Flow flow, Collection<UUID> subjects) {
        batches.batchUpdate("""
                INSERT IGNORE INTO process_run (process, subject, version, nudge_at)
                VALUES (?, ?, 0, NOW(6) + INTERVAL ? SECOND)
                """, subjects, BATCH, (row, subject) -> {
            row.setString(1, flow.process());
            row.setObject(2, subject);
            row.setLong(3, PATIENCE.toSeconds());
        });
        outbox.start(flow, subjects);
        events.publishEvent(new Told());
    }

    /**
     * Tells whoever waits in the instances that their rows have changed. Where an instance never began or is over, there
     * is nobody to tell.
     *
     * @param versions of the changed rows, by their ids
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Flow flow, Map<UUID, Long> versions) {
        var changes = jdbc
                .sql("SELECT subject FROM process_run WHERE process = :process AND subject IN (:subjects) FOR UPDATE")
                .param("process", flow.process())
                .param("subjects", List.copyOf(versions.keySet()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .stream()
                .map(subject -> new Change(subject, requireNonNull(versions.get(subject))))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                UPDATE process_run SET version = ?, nudges = 0, nudge_at = NOW(6) + INTERVAL ? SECOND
                WHERE process = ? AND subject = ?
                """, changes, BATCH, (row, change) -> {
            row.setLong(1, change.version());
            row.setLong(2, PATIENCE.toSeconds());
            row.setString(3, flow.process());
            row.setObject(4, change.subject());
        });
        outbox.changed(flow, changes);
        events.publishEvent(new Told());
    }

    /** An instance runs for the row from now on; what went wrong in one before it is of no account any more. */
    @Transactional
    public void began(Flow flow, UUID subject, long instanceKey) {
        int begun = jdbc.sql("""
                        UPDATE process_run SET instance_key = :key, began_at = NOW(6)
                        WHERE process = :process AND subject = :subject AND NOT instance_key <=> :key
                        """)
                .param("key", instanceKey)
                .param("process", flow.process())
                .param("subject", subject)
                .update();
        if (begun > 0) {
            failures.forget(flow, subject);
        }
    }

    /**
     * An instance that the row's own has called has acted on this version and waits now.
     *
     * @param wait how long it waits at the most; null where only a change ends the wait
     */
    @Transactional
    public void settled(Flow flow, UUID subject, long version, @Nullable Duration wait) {
        jdbc.sql("""
                        UPDATE process_run
                        SET settled_version = :version,
                            nudges = 0,
                            nudge_at = CASE WHEN version <= :version
                                            THEN NOW(6) + INTERVAL :wait MICROSECOND
                                            ELSE nudge_at END
                        WHERE process = :process AND subject = :subject
                        """)
                .param("version", version)
                .param("wait", wait == null ? null : wait.plus(PATIENCE).toNanos() / 1000)
                .param("process", flow.process())
                .param("subject", subject)
                .update();
    }

    /**
     * The row's instance has acted on this version and waits now.
     *
     * @param instanceKey for links to Operate
     * @param wait how long it waits at the most; null where only a change ends the wait
     */
    @Transactional
    public void settled(Flow flow, UUID subject, long version, long instanceKey, @Nullable Duration wait) {
        began(flow, subject, instanceKey);
        settled(flow, subject, version, wait);
    }

    /** The instance has nothing left to do. */
    @Transactional
    public void over(Flow flow, UUID subject) {
        jdbc.sql("DELETE FROM process_run WHERE process = :process AND subject = :subject")
                .param("process", flow.process())
                .param("subject", subject)
                .update();
        failures.forget(flow, subject);
    }

    /** Whether the instance is long behind: it was told again more than once, or could not even be. */
    public boolean late(Flow flow, UUID subject) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM process_run
                        WHERE process = :process AND subject = :subject
                          AND (nudges > 1 OR nudge_at < NOW(6) - INTERVAL :patience SECOND)
                        """)
                        .param("process", flow.process())
                        .param("subject", subject)
                        .param("patience", 2 * PATIENCE.toSeconds())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The engine knows nothing any more: forgets its keys and has every run told again. */
    @Transactional
    int forgetEngine() {
        outbox.forgetJobs();
        failures.forgetAll();
        events.publishEvent(new EngineForgotten());
        return jdbc.sql(
                        "UPDATE process_run SET settled_version = NULL, instance_key = NULL, began_at = NULL, nudges = 0, nudge_at = NOW(6)")
                .update();
    }

    /**
     * Tells again what the engine seems not to have heard, oldest first; returns how many runs that were. Not in a lane
     * that is behind: what still waits there is not lost, and said twice it would wait twice as long.
     */
    @Transactional
    int nudge(Collection<Flow> all, int limit) {
        var flows = all.stream().filter(flow -> !outbox.behind(flow.lane())).toList();
        if (flows.isEmpty()) {
            return 0;
        }
        var overdue = jdbc.sql("""
                        SELECT process, subject, version FROM process_run
                        WHERE nudge_at <= NOW(6) AND process IN (:processes)
                        ORDER BY nudge_at LIMIT :limit FOR UPDATE SKIP LOCKED
                        """)
                .param("processes", flows.stream().map(Flow::process).toList())
                .param("limit", limit)
                .query((row, n) ->
                        new Overdue(row.getString(1), new Change(row.getObject(2, UUID.class), row.getLong(3))))
                .list();
        for (var flow : flows) {
            var changes = overdue.stream()
                    .filter(run -> run.process().equals(flow.process()))
                    .map(Overdue::change)
                    .toList();
            if (!changes.isEmpty()) {
                nudge(flow, changes);
            }
        }
        return overdue.size();
    }

    private void nudge(Flow flow, List<Change> changes) {
        outbox.start(flow, changes.stream().map(Change::subject).toList());
        outbox.changed(flow, changes);
        batches.batchUpdate("""
                UPDATE process_run
                SET nudges = nudges + 1, nudge_at = NOW(6) + INTERVAL LEAST(15 << LEAST(nudges, 8), 1800) SECOND
                WHERE process = ? AND subject = ?
                """, changes, BATCH, (row, change) -> {
            row.setString(1, flow.process());
            row.setObject(2, change.subject());
        });
        events.publishEvent(new Told());
    }

    /** Something was written that the engine must hear. */
    record Told() {}

    record Change(UUID subject, long version) {}

    private record Overdue(String process, Change change) {}
}
