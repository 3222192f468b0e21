package dev.latchkey.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who did what, in the transaction in which it was done. */
@Component
public class Audit {

    private static final int BATCH = 500;

    private static final String INSERT = """
            INSERT INTO audit_entry (id, organisation, actor_kind, actor, act, object_kind, object, address, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final ObjectProvider<RequestOrigin> origin;
    private final MeterRegistry meters;

    Audit(JdbcTemplate batches, JsonMapper json, ObjectProvider<RequestOrigin> origin, MeterRegistry meters) {
        this.batches = batches;
        this.json = json;
        this.origin = origin;
        this.meters = meters;
    }

    /** Adds one entry; its time is the database's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        record(List.of(entry));
    }

    /** Adds entries in one go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Entry> entries) {
        var address = address();
        batches.batchUpdate(INSERT, entries, BATCH, (row, entry) -> {
            row.setObject(1, ids.generate());
            row.setObject(2, entry.organisation());
            row.setString(3, entry.actor().kind().name());
            row.setObject(4, entry.actor().id());
            row.setString(5, entry.act());
            row.setString(6, entry.objectKind());
            row.setObject(7, entry.object());
            row.setString(8, address);
            row.setString(9, detail(entry.detail()));
        });
        TransactionSynchronizationManager.registerSynchronization(new Counting(entries));
    }

    /** Counts what was done, in the words of the audit, once it is certain. */
    private final class Counting implements TransactionSynchronization {

        private final Collection<Entry> entries;

        Counting(Collection<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public void afterCommit() {
            entries.forEach(
                    entry -> meters.counter("latchkey.acts", "act", entry.act()).increment());
        }
    }

    private @Nullable String address() {
        var request = origin.getIfAvailable();
        return request == null ? null : request.address().orElse(null);
    }

    private String detail(Map<String, ?> detail) {
        return json.writeValueAsString(detail);
    }
}
