package dev.latchkey.reports;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * What readers have set on reports' pages, each for themselves. It is written beside the page, so that no click waits
 * for it; of several changes in a row the last one counts.
 */
@Component
public class KeptChoices {

    /** More than anybody ticks by hand; beyond that the choice holds for this visit only. */
    static final int LONGEST = 16_000;

    private static final Logger log = LoggerFactory.getLogger(KeptChoices.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionOperations transaction;
    private final Map<Key, Waiting> waiting = new ConcurrentHashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("kept-choices").factory());

    KeptChoices(JdbcClient jdbc, JsonMapper json, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /** What the reader has set last; what cannot be understood any more is left out. */
    public Choice of(UUID reader, ReportId report) {
        var newest = waiting.get(new Key(reader, report));
        return newest == null
                ? jdbc.sql("SELECT chosen FROM kept_filter WHERE reader = :reader AND report = :report")
                        .param("reader", reader)
                        .param("report", report.value())
                        .query(String.class)
                        .optional()
                        .map(this::understood)
                        .orElse(Choice.NONE)
                : newest.choice;
    }

    /**
     * Keeps what a reader has set, soon.
     *
     * @param allowed asked before it is written, in the same transaction: who has lost their access changes nothing any
     *     more
     */
    public void keep(UUID reader, ReportId report, Choice choice, BooleanSupplier allowed) {
        var key = new Key(reader, report);
        if (waiting.put(key, new Waiting(choice, allowed)) == null) {
            writer.execute(() -> write(key));
        }
    }

    /** The reader does not come back. */
    public void forget(UUID reader) {
        jdbc.sql("DELETE FROM kept_filter WHERE reader = :reader")
                .param("reader", reader)
                .update();
    }

    private void write(Key key) {
        Waiting last = null;
        // what comes while it is written is written next; it can be read from here until it is in its row
        while (last == null || !waiting.remove(key, last)) {
            last = waiting.get(key);
            if (last == null) {
                return;
            }
            try {
                var newest = last;
                transaction.executeWithoutResult(begun -> {
                    if (newest.allowed.getAsBoolean()) {
                        write(key, newest.choice);
                    }
                });
            } catch (RuntimeException e) {
                log.warn(
                        "A reader's filters could not be kept: {}", e.getClass().getSimpleName());
            }
        }
    }

    private void write(Key key, Choice choice) {
        var text = json.writeValueAsString(Kept.of(choice));
        if (choice.isNone() || text.length() > LONGEST) {
            jdbc.sql("DELETE FROM kept_filter WHERE reader = :reader AND report = :report")
                    .param("reader", key.reader)
                    .param("report", key.report.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        REPLACE INTO kept_filter (reader, report, chosen, changed_at)
                        VALUES (:reader, :report, :chosen, NOW(6))
                        """)
                .param("reader", key.reader)
                .param("report", key.report.value())
                .param("chosen", text)
                .update();
    }

    private Choice understood(String text) {
        try {
            return json.readValue(text, Kept.class).choice();
        } catch (RuntimeException e) {
            return Choice.NONE;
        }
    }

    @PreDestroy
    void finish() {
        writer.close();
    }

    private record Key(UUID reader, ReportId report) {}

    /** Each is itself, however alike: the one that was written is the one that leaves. */
    private static final class Waiting {

        private final Choice choice;
        private final BooleanSupplier allowed;

        Waiting(Choice choice, BooleanSupplier allowed) {
            this.choice = choice;
            this.allowed = allowed;
        }
    }

    /** As it stands in its row; a name that a newer or older Latchkey does not know is no harm. */
    record Kept(
            @Nullable String period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Map<String, Set<String>> filter) {

        static Kept of(Choice choice) {
            var period = choice.period();
            var days = choice.days();
            return new Kept(
                    period == null ? null : period.name(),
                    days == null ? null : days.from(),
                    days == null ? null : days.to(),
                    choice.filter().wanted());
        }

        Choice choice() {
            var days = from == null || to == null || to.isBefore(from) ? null : new DateRange(from, to);
            return new Choice(days == null ? named() : null, days, filter == null ? Filter.NONE : new Filter(filter));
        }

        private @Nullable Period named() {
            for (var known : Period.values()) {
                if (known.name().equals(period)) {
                    return known;
                }
            }
            return null;
        }
    }
}
