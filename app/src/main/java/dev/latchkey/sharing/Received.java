package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.DutiesChanged;
import dev.latchkey.reports.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is shared with somebody who has an account, and open at this moment; read page by page. */
@Service
public class Received {

    /** One index each: those that belong to the account, and those for its address that belong to no account. */
    private static final String MINE = """
            (SELECT g.id, g.created_at FROM grant_access g WHERE g.account = :account AND g.open
             UNION ALL
             SELECT g.id, g.created_at FROM grant_access g WHERE g.email_key = :email AND g.account IS NULL AND g.open)
            """;

    private final JdbcClient jdbc;
    private final LinkAddresses addresses;
    private final JsonMapper json;
    private final Grants grants;
    private final GrantChanges changes;
    private final ApplicationEventPublisher events;

    Received(
            JdbcClient jdbc,
            LinkAddresses addresses,
            JsonMapper json,
            Grants grants,
            GrantChanges changes,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.json = json;
        this.grants = grants;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Somebody who has proven that a grant is theirs has made an account: the grant belongs to it from now on, accepted
     * or not, and whatever else is offered to its address waits in its tasks.
     *
     * @throws SharingException.NotOffered where it belongs to another account, or its link leads nowhere any more
     */
    @Transactional
    public void keep(GrantId id, SignedIn account) {
        var grant = grants.findLockedById(id.value())
                .filter(found -> grants.reachable(id.value()))
                .orElseThrow(SharingException.NotOffered::new);
        grant.keep(account.id());
        changes.save(grant, Actor.recipient(id.value()), "grant.kept");
        // whatever opened it before opens it no longer
        events.publishEvent(new ProofChanged(id, Verification.ACCOUNT));
        events.publishEvent(new DutiesChanged(AcceptShare.ID, offeredTo(account)));
    }

    private List<UUID> offeredTo(SignedIn account) {
        return jdbc.sql("""
                        SELECT id FROM grant_access WHERE account = :account AND offered
                        UNION SELECT id FROM grant_access WHERE email_key = :email AND account IS NULL AND offered
                        """)
                .param("account", account.id().value())
                .param("email", account.email())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One page, newest first. */
    @Transactional(readOnly = true)
    public List<ReceivedRow> page(SignedIn reader, int offset, int limit) {
        return jdbc.sql("""
                        SELECT g.id, g.link_version, g.account, g.verification, g.created_at, g.expires_at, g.scope, r.title,
                               a.name AS owner, o.name AS organisation
                        FROM (SELECT mine.id FROM %s mine ORDER BY mine.created_at DESC, mine.id LIMIT :limit OFFSET :offset) page
                        JOIN access_grant g ON g.id = page.id
                        JOIN report r ON r.id = g.report
                        JOIN account a ON a.id = g.owner
                        JOIN organisation o ON o.id = g.organisation
                        ORDER BY g.created_at DESC, g.id
                        """.formatted(MINE))
                .param("account", reader.id().value())
                .param("email", reader.email())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    public int count(SignedIn reader) {
        return jdbc.sql("SELECT COUNT(*) FROM " + MINE + " mine")
                .param("account", reader.id().value())
                .param("email", reader.email())
                .query(Integer.class)
                .single();
    }

    private ReceivedRow read(ResultSet row, int n) throws SQLException {
        var id = new GrantId(row.getObject("id", UUID.class));
        var expires = row.getTimestamp("expires_at");
        return new ReceivedRow(
                id,
                row.getString("title"),
                json.readValue(row.getString("scope"), Scope.class),
                row.getString("owner"),
                row.getString("organisation"),
                addresses.of(id, row.getInt("link_version")),
                row.getObject("account") == null
                        ? Verification.valueOf(row.getString("verification"))
                        : Verification.ACCOUNT,
                row.getTimestamp("created_at").toInstant(),
                expires == null ? null : expires.toInstant());
    }
}
