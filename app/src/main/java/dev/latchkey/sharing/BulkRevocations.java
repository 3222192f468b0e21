package dev.latchkey.sharing;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many accesses are ended or shortened at once. What was asked for is kept and done, whatever stops meanwhile. */
@Service
public class BulkRevocations {

    private final JdbcClient jdbc;
    private final NoArgGenerator ids;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    BulkRevocations(JdbcClient jdbc, NoArgGenerator ids, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.audit = audit;
        this.events = events;
    }

    /** Ends every open access that fits; those shared afterwards are not meant. */
    @Transactional
    public UUID revoke(SignedIn owner, LinkFilter filter) {
        return revoke(
                owner,
                jdbc.sql(select(filter.sql())).param("like", filter.like()).param("report", filter.item()));
    }

    /** Ends these accesses as far as they are the owner's and open. */
    @Transactional
    public UUID revoke(SignedIn owner, Collection<GrantId> chosen) {
        return revoke(
                owner,
                jdbc.sql(select("g.id IN (:chosen)"))
                        .param("chosen", chosen.stream().map(GrantId::value).toList()));
    }

    private static String select(String which) {
        return "INSERT INTO bulk_revocation_item (bulk, grant_id, asked_by) SELECT :bulk, g.id, g.owner FROM grant_access g"
                + " WHERE g.owner = :owner AND (g.open OR g.offered OR g.awaits_approval) AND " + which;
    }

    private UUID revoke(SignedIn owner, StatementSpec insert) {
        return ask(
                owner,
                "links.bulk-revocation-asked",
                bulk -> insert.param("bulk", bulk)
                        .param("owner", owner.id().value())
                        .update());
    }

    /**
     * Has what somebody asks for done afterwards.
     *
     * @param act as the audit calls the asking
     * @param items writes a line for each access, with the id that it is given, and says how many those are
     */
    UUID ask(SignedIn by, String act, ToIntFunction<UUID> items) {
        var bulk = ids.generate();
        int all = items.applyAsInt(bulk);
        audit.record(new Entry(
                by.organisation().value(),
                Actor.account(by.id().value()),
                act,
                "bulk-revocation",
                bulk,
                Map.of("links", all)));
        events.publishEvent(new Asked());
        return bulk;
    }

    /** How far it has come. */
    public BulkRevocation progress(SignedIn by, UUID bulk) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS "all", COALESCE(SUM(outcome IN ('REVOKED', 'SHORTENED')), 0) AS revoked,
                               COALESCE(SUM(outcome = 'ENDED_BEFORE'), 0) AS ended_before,
                               COALESCE(SUM(outcome = 'CHANGED'), 0) AS changed
                        FROM bulk_revocation_item WHERE bulk = :bulk AND asked_by = :by
                        """)
                .param("bulk", bulk)
                .param("by", by.id().value())
                .query((row, n) -> new BulkRevocation(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Addresses that had lost their access before their turn came, the first of them. */
    public List<String> endedBefore(SignedIn by, UUID bulk, int most) {
        return addresses(by, bulk, "ENDED_BEFORE", most);
    }

    /** Addresses of links that were changed before their turn came and go on, the first of them. */
    public List<String> changed(SignedIn by, UUID bulk, int most) {
        return addresses(by, bulk, "CHANGED", most);
    }

    private List<String> addresses(SignedIn by, UUID bulk, String outcome, int most) {
        return jdbc.sql("""
                        SELECT g.email FROM bulk_revocation_item i JOIN access_grant g ON g.id = i.grant_id
                        WHERE i.bulk = :bulk AND i.asked_by = :by AND i.outcome = :outcome
                        ORDER BY g.email_key LIMIT :most
                        """)
                .param("bulk", bulk)
                .param("by", by.id().value())
                .param("outcome", outcome)
                .param("most", most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** There is something to be done. */
    record Asked() {}
}
