package dev.latchkey.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of human tasks. */
@Component
class HumanTasks {

    private final JdbcClient jdbc;

    HumanTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task waits in the engine, perhaps again; it keeps its id, so that links to it stay good. */
    void open(UUID id, String form, UUID subject, Duty duty, long jobKey) {
        jdbc.sql("""
                        INSERT INTO human_task (id, form, subject, account, due_at, job_key, opened_at)
                        VALUES (:id, :form, :subject, :account, :due, :job, NOW(6))
                        ON DUPLICATE KEY UPDATE account = VALUES(account), due_at = VALUES(due_at), job_key = VALUES(job_key),
                            opened_at = IF(done_at IS NULL, opened_at, VALUES(opened_at)),
                            told_at = IF(done_at IS NULL, told_at, NULL), done_at = NULL
                        """)
                .param("id", id)
                .param("form", form)
                .param("subject", subject)
                .param("account", duty.account())
                .param("due", timestamp(duty.due()))
                .param("job", jobKey)
                .update();
    }

    List<Task> page(UUID account, int offset, int limit) {
        return jdbc.sql("""
                        SELECT id, form, subject, due_at FROM human_task
                        WHERE account = :account AND done_at IS NULL
                        ORDER BY due_at, id LIMIT :limit OFFSET :offset
                        """)
                .param("account", account)
                .param("limit", limit)
                .param("offset", offset)
                .query(HumanTasks::read)
                .list();
    }

    int count(UUID account) {
        return jdbc.sql("SELECT COUNT(*) FROM human_task WHERE account = :account AND done_at IS NULL")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** The task, done or not, if it is this account's. */
    Optional<Task> find(UUID account, TaskId id) {
        return jdbc.sql("SELECT id, form, subject, due_at FROM human_task WHERE id = :id AND account = :account")
                .param("id", id.value())
                .param("account", account)
                .query(HumanTasks::read)
                .optional();
    }

    Optional<TaskId> waiting(UUID account, String form, UUID subject) {
        return jdbc.sql("""
                        SELECT id FROM human_task
                        WHERE form = :form AND subject = :subject AND account = :account AND done_at IS NULL
                        """)
                .param("form", form)
                .param("subject", subject)
                .param("account", account)
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .optional();
    }

    void handOver(String form, UUID subject, Duty duty) {
        jdbc.sql("""
                        UPDATE human_task SET account = :account, due_at = :due
                        WHERE form = :form AND subject = :subject AND done_at IS NULL
                        """)
                .param("account", duty.account())
                .param("due", timestamp(duty.due()))
                .param("form", form)
                .param("subject", subject)
                .update();
    }

    /** Those of the tasks that are not done yet, with their jobs; locked until the transaction ends. */
    List<Waiting> waiting(String form, Collection<UUID> subjects) {
        return jdbc.sql("""
                        SELECT subject, job_key FROM human_task
                        WHERE form = :form AND subject IN (:subjects) AND done_at IS NULL FOR UPDATE
                        """)
                .param("form", form)
                .param("subjects", subjects)
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, Long.class)))
                .list();
    }

    void done(String form, Collection<UUID> subjects) {
        jdbc.sql("UPDATE human_task SET done_at = NOW(6), job_key = NULL WHERE form = :form AND subject IN (:subjects)")
                .param("form", form)
                .param("subjects", subjects)
                .update();
    }

    void forgetJobs() {
        jdbc.sql("UPDATE human_task SET job_key = NULL WHERE job_key IS NOT NULL")
                .update();
    }

    private static Task read(ResultSet row, int n) throws SQLException {
        var due = row.getTimestamp("due_at");
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("form"),
                row.getObject("subject", UUID.class),
                due == null ? null : due.toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    record Task(
            TaskId id, String form, UUID subject, @Nullable Instant due) {}

    record Waiting(UUID subject, @Nullable Long jobKey) {}
}
