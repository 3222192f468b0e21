package dev.latchkey.sharing;

import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some of the accesses that are to be revoked or shortened, in one transaction; other nodes take others meanwhile. */
@Component
class BulkRevocationStep {

    /** Few enough that nobody who wants one of them waits long. */
    private static final int TAKEN = 200;

    /** What the audit calls it. */
    private static final String ENDED_BY_POLICY = "grant.ended-by-policy";

    /** Whether that was done to a row of {@code access_grant g}. */
    static final String WAS_ENDED_BY_POLICY =
            "EXISTS (SELECT 1 FROM audit_entry e WHERE e.object = g.id AND e.act = '" + ENDED_BY_POLICY + "')";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Grants grants;
    private final InstantSource clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    BulkRevocationStep(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Grants grants,
            InstantSource clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.grants = grants;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Returns how many it dealt with; zero where nothing is left. */
    @Transactional
    int take() {
        var items = jdbc.sql("""
                        SELECT bulk, grant_id, asked_by, new_end, kind FROM bulk_revocation_item
                        WHERE outcome IS NULL LIMIT :taken FOR UPDATE SKIP LOCKED
                        """)
                .param("taken", TAKEN)
                .query(BulkRevocationStep::item)
                .list();
        if (items.isEmpty()) {
            return 0;
        }
        var outcomes = deal(items);
        batches.batchUpdate(
                "UPDATE bulk_revocation_item SET outcome = ? WHERE bulk = ? AND grant_id = ?",
                items,
                TAKEN,
                (row, item) -> {
                    row.setString(1, outcomes.getOrDefault(item, "ENDED_BEFORE"));
                    row.setObject(2, item.bulk());
                    row.setObject(3, item.grant());
                });
        return items.size();
    }

    /** Forgets what was done more than a day ago; returns how many lines that were. */
    @Transactional
    int forget() {
        return jdbc.sql("""
                        DELETE FROM bulk_revocation_item
                        WHERE outcome IS NOT NULL AND asked_at < NOW(6) - INTERVAL 1 DAY LIMIT 1000
                        """).update();
    }

    /** What came of each; missing are those whose access is over. */
    private Map<Item, String> deal(List<Item> items) {
        var now = clock.instant();
        // locked, so that their versions stay what they are
        var grants = this.grants.findAllByIdIn(items.stream().map(Item::grant).collect(Collectors.toSet())).stream()
                .filter(grant -> grant.state() != Grant.State.CLOSED && !grant.isOverdue(now))
                .collect(Collectors.toMap(grant -> grant.id().value(), grant -> grant));
        var changed = changed(items);
        var outcomes = new HashMap<Item, String>();
        var dealtWith = new LinkedHashSet<Grant>();
        var entries = new ArrayList<Entry>();
        for (var item : items) {
            var grant = grants.get(item.grant());
            if (grant == null || grant.state() == Grant.State.CLOSED) {
                // asked for twice, the first has done it
                continue;
            }
            if (changed.contains(item)) {
                outcomes.put(item, "CHANGED");
            } else {
                outcomes.put(item, item.newEnd() == null ? "REVOKED" : "SHORTENED");
                entries.add(deal(item, grant, now));
                dealtWith.add(grant);
            }
        }
        save(List.copyOf(dealtWith));
        audit.record(entries);
        return outcomes;
    }

    /** Those that are not of the kind any more that the policy had something against. */
    private Set<Item> changed(List<Item> items) {
        var asked = items.stream().filter(item -> item.kind() != null).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Set.of();
        }
        var kinds = jdbc
                .sql("SELECT g.id, " + Breach.Kind.KEY + Breach.Kind.ROWS + "WHERE g.id IN (:grants)")
                .param("grants", asked.stream().map(Item::grant).toList())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        asked.removeIf(item -> Objects.equals(item.kind(), kinds.get(item.grant())));
        return asked;
    }

    private static Entry deal(Item item, Grant grant, Instant now) {
        boolean own = grant.owner().value().equals(item.askedBy());
        if (item.newEnd() == null) {
            grant.revoke(now);
            return entry(item, grant, own ? "grant.revoked" : ENDED_BY_POLICY);
        }
        grant.shorten(item.newEnd(), now);
        return entry(item, grant, own ? "grant.end-moved" : "grant.shortened-by-policy");
    }

    private static Entry entry(Item item, Grant grant, String act) {
        return new Entry(grant.organisation(), Actor.account(item.askedBy()), act, "grant", item.grant());
    }

    private void save(List<Grant> changed) {
        batches.batchUpdate("""
                UPDATE access_grant
                SET state = ?, close_reason = ?, closed_at = ?, expires_at = ?, end_set_at = ?, end_reminders = ?,
                    owner_end_reminders = ?, version = version + 1
                WHERE id = ?
                """, changed, TAKEN, (row, grant) -> {
            row.setString(1, grant.state().name());
            row.setString(
                    2, grant.closeReason() == null ? null : grant.closeReason().name());
            row.setTimestamp(3, timestamp(grant.closedAt()));
            row.setTimestamp(4, timestamp(grant.expiresAt()));
            row.setTimestamp(5, timestamp(grant.end().endSetAt()));
            row.setInt(6, grant.end().endReminders());
            row.setInt(7, grant.end().ownerEndReminders());
            row.setObject(8, grant.id().value());
        });
        if (!changed.isEmpty()) {
            events.publishEvent(new GrantsChanged(
                    changed.stream().collect(Collectors.toMap(Grant::id, grant -> grant.version() + 1))));
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        var newEnd = row.getTimestamp("new_end");
        return new Item(
                row.getObject("bulk", UUID.class),
                row.getObject("grant_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                newEnd == null ? null : newEnd.toInstant(),
                row.getString("kind"));
    }

    /**
     * @param newEnd null where the access ends at once
     * @param kind see {@link Breach.Kind#key}; null where the policy did not ask for it
     */
    private record Item(
            UUID bulk,
            UUID grant,
            UUID askedBy,
            @Nullable Instant newEnd,
            @Nullable String kind) {}
}
