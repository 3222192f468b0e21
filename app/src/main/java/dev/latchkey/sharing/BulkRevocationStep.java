package dev.latchkey.sharing;

import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some of the accesses that are to be revoked, in one transaction; other nodes take others meanwhile. */
@Component
class BulkRevocationStep {

    /** Few enough that nobody who wants one of them waits long. */
    private static final int TAKEN = 200;

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
                        SELECT bulk, grant_id FROM bulk_revocation_item
                        WHERE outcome IS NULL LIMIT :taken FOR UPDATE SKIP LOCKED
                        """)
                .param("taken", TAKEN)
                .query((row, n) -> new Item(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        if (items.isEmpty()) {
            return 0;
        }
        var revoked = revoke(items.stream().map(Item::grant).collect(Collectors.toSet()));
        batches.batchUpdate(
                "UPDATE bulk_revocation_item SET outcome = ? WHERE bulk = ? AND grant_id = ?",
                items,
                TAKEN,
                (row, item) -> {
                    // asked for twice, the first has done it
                    row.setString(1, revoked.remove(item.grant()) ? "REVOKED" : "ENDED_BEFORE");
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

    private Set<UUID> revoke(Collection<UUID> ids) {
        var now = clock.instant();
        // locked, so that their versions stay what they are
        var open = grants.findAllByIdIn(ids).stream()
                .filter(grant -> grant.state() != Grant.State.CLOSED && !grant.isOver(now))
                .toList();
        open.forEach(grant -> grant.revoke(now));
        batches.batchUpdate("""
                UPDATE access_grant SET state = ?, close_reason = ?, closed_at = ?, version = version + 1 WHERE id = ?
                """, open, TAKEN, (row, grant) -> {
            row.setString(1, grant.state().name());
            row.setString(2, String.valueOf(grant.closeReason()));
            row.setTimestamp(3, Timestamp.from(now));
            row.setObject(4, grant.id().value());
        });
        tell(open);
        return open.stream().map(grant -> grant.id().value()).collect(Collectors.toCollection(HashSet::new));
    }

    private void tell(List<Grant> revoked) {
        audit.record(revoked.stream()
                .map(grant -> new Entry(
                        grant.organisation(),
                        Actor.account(grant.owner().value()),
                        "grant.revoked",
                        "grant",
                        grant.id().value()))
                .toList());
        if (!revoked.isEmpty()) {
            events.publishEvent(new GrantsChanged(
                    revoked.stream().collect(Collectors.toMap(Grant::id, grant -> grant.version() + 1))));
        }
    }

    private record Item(UUID bulk, UUID grant) {}
}
