package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is open at this moment, by the database's clock. Everything that a recipient reads goes through here. */
@Service
public class OpenGrants {

    /** What belongs to an account is shut while that one is switched off. */
    private static final String HELD = "(g.account IS NULL OR h.active)";

    /** Nobody had to approve it as it is, and there is somebody who can give more time. */
    private static final String EXTENSIBLE = "(g.expires_at IS NOT NULL AND g.approval_asked_at IS NULL AND a.active)";

    private static final String OPEN_GRANT = """
            SELECT g.id, g.link_version, g.offered, g.verification, g.account, g.report, g.scope, g.email, g.email_key, g.expires_at,
                   %2$s AS extensible,
                   a.name AS owner, a.email AS owner_email, COALESCE(h.locale, m.locale, a.locale) AS locale, g.organisation AS organisation_id,
                   o.name AS organisation, o.homepage, o.postal_address
            FROM grant_access g
            JOIN account a ON a.id = g.owner
            JOIN organisation o ON o.id = g.organisation
            LEFT JOIN account h ON h.id = g.account
            LEFT JOIN account m ON g.account IS NULL AND m.email = g.email_key AND m.active
            WHERE g.id = :id AND %1$s
            """.formatted(HELD, EXTENSIBLE);

    private final JdbcClient jdbc;
    private final LinkTokens tokens;
    private final LinkAddresses addresses;
    private final JsonMapper json;
    private final Audit audit;

    OpenGrants(JdbcClient jdbc, LinkTokens tokens, LinkAddresses addresses, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.addresses = addresses;
        this.json = json;
        this.audit = audit;
    }

    /** The grant that a genuine, current link leads to: open, or offered and not accepted yet. */
    public Optional<OpenGrant> byToken(String token) {
        return tokens.named(token)
                .flatMap(this::atDoor)
                .filter(grant -> tokens.genuine(token, grant.id(), grant.linkVersion()));
    }

    /** The grant, if it is open. */
    public Optional<OpenGrant> byId(GrantId id) {
        return find(id, "g.open");
    }

    /** The grant, if its link leads anywhere: open, or offered and not accepted yet. */
    public Optional<OpenGrant> atDoor(GrantId id) {
        return find(id, "(g.open OR g.offered)");
    }

    /** Nothing changes the grant until the transaction ends: what is found of it now still holds when something is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(GrantId id) {
        jdbc.sql("SELECT id FROM access_grant WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** The address of the grant's page. */
    public String address(OpenGrant grant) {
        return addresses.of(grant.id(), grant.linkVersion());
    }

    /** What its owner calls things: the report, the recipient, and what they are there. */
    public List<String> words(OpenGrant grant) {
        return jdbc.sql("""
                        SELECT r.title, g.recipient_name, g.recipient_role
                        FROM access_grant g JOIN report r ON r.id = g.report WHERE g.id = :id
                        """)
                .param("id", grant.id().value())
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(List.of());
    }

    private Optional<OpenGrant> find(GrantId id, String condition) {
        return jdbc.sql(OPEN_GRANT + " AND " + condition)
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** How each of these grants stands; one that does not exist is missing. */
    public List<Pulse> pulses(Collection<GrantId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT g.id, g.open AND %1$s AS open, g.offered AND %1$s AS offered, g.standing, g.link_version,
                               g.scope, g.expires_at, %2$s AS extensible,
                               g.more_time_asked_at IS NOT NULL AND g.more_time_decided_at IS NULL AS more_time
                        FROM grant_access g JOIN account a ON a.id = g.owner LEFT JOIN account h ON h.id = g.account
                        WHERE g.id IN (:ids)
                        """.formatted(HELD, EXTENSIBLE))
                .param("ids", ids.stream().map(GrantId::value).toList())
                .query((row, n) -> new Pulse(
                        new GrantId(row.getObject("id", UUID.class)),
                        row.getBoolean("open"),
                        row.getBoolean("offered"),
                        "EXPIRED".equals(row.getString("standing")),
                        row.getInt("link_version"),
                        json.readValue(row.getString("scope"), Scope.class),
                        instant(row.getTimestamp("expires_at")),
                        row.getBoolean("extensible"),
                        row.getBoolean("more_time")))
                .list();
    }

    /** The recipient looks at it now. Opened again within a minute, a page reloaded for example, it is the same look. */
    @Transactional
    public void accessed(OpenGrant grant) {
        var first = jdbc.sql("""
                                UPDATE access_grant SET last_accessed_at = NOW(6)
                                WHERE id = :id
                                  AND (last_accessed_at IS NULL OR last_accessed_at < NOW(6) - INTERVAL 1 MINUTE)
                                """).param("id", grant.id().value()).update() == 1;
        if (!first) {
            return;
        }
        audit.record(new Entry(
                grant.organisationId().value(),
                Actor.recipient(grant.id().value()),
                grant.isForAnyone() ? "report.opened-by-anyone" : "report.opened",
                "report",
                grant.report().value(),
                Map.of("grant", grant.id().value())));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private OpenGrant read(ResultSet row, int n) throws SQLException {
        var account = row.getObject("account", UUID.class);
        return new OpenGrant(
                new GrantId(row.getObject("id", UUID.class)),
                row.getInt("link_version"),
                row.getBoolean("offered"),
                Verification.valueOf(row.getString("verification")),
                account == null ? null : new AccountId(account),
                new ReportId(row.getObject("report", UUID.class)),
                json.readValue(row.getString("scope"), Scope.class),
                row.getString("email"),
                row.getString("email_key"),
                instant(row.getTimestamp("expires_at")),
                row.getBoolean("extensible"),
                row.getString("owner"),
                row.getString("owner_email"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation"),
                row.getString("homepage"),
                row.getString("postal_address"),
                row.getString("locale"));
    }

    /**
     * A grant's state at one moment.
     *
     * @param scope what part of the data it shows
     * @param extensible see {@link OpenGrant#extensible}
     * @param moreTimeAsked whether the recipient waits for an answer about more time
     */
    public record Pulse(
            GrantId grant,
            boolean open,
            boolean offered,
            boolean expired,
            int linkVersion,
            Scope scope,
            @Nullable Instant expiresAt,
            boolean extensible,
            boolean moreTimeAsked) {

        /** Whether it shows as much, for as long, as somebody has read. */
        public boolean showsAs(OpenGrant read) {
            return scope.equals(read.scope()) && Objects.equals(expiresAt, read.expiresAt());
        }
    }
}
