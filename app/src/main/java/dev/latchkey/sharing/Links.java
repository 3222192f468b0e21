package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The owner's list of links, read page by page. */
@Service
public class Links {

    private static final String ROWS = """
            SELECT g.id, g.email, g.report, r.title, g.scope, g.link_version, g.state, g.close_reason, g.standing, g.mails_asked, g.mails_sent,
                   g.mail_refused_at, g.created_at, g.last_accessed_at, g.expires_at, g.closed_at, g.version,
                   g.expires_at < NOW(6) + INTERVAL 7 DAY AS soon,
                   EXISTS (SELECT 1 FROM address_guard a
                           WHERE a.grant_id = g.id AND a.own AND a.locked_until > NOW(6)) AS locked
            """;

    private static final String FROM = """
            FROM grant_access g JOIN report r ON r.id = g.report
            WHERE g.owner = :owner
              AND (:search = '' OR g.email LIKE :like OR r.title LIKE :like)
            """;

    private static final String DETAILS = """
            , g.invited_at, g.told_at, (SELECT s.note FROM share s WHERE s.id = g.share) AS note
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Links(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One page of the owner's links.
     *
     * @param search part of an address or title; empty for all
     */
    public List<LinkRow> page(SignedIn owner, String search, Order order, int offset, int limit) {
        return query(ROWS + FROM + " ORDER BY " + order.sql + ", g.id DESC LIMIT :limit OFFSET :offset", owner, search)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    /** How many links {@link #page} would bring in all. */
    public int count(SignedIn owner, String search) {
        return query("SELECT COUNT(*) " + FROM, owner, search)
                .query(Integer.class)
                .single();
    }

    /** One link as it is now. */
    public Optional<LinkRow> find(SignedIn owner, GrantId id) {
        return query(ROWS + FROM + " AND g.id = :id", owner, "")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Some links as they are now, in no order. */
    public List<LinkRow> among(SignedIn owner, Collection<GrantId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query(ROWS + FROM + " AND g.id IN (:ids)", owner, "")
                .param("ids", ids.stream().map(GrantId::value).toList())
                .query(this::read)
                .list();
    }

    /** One link with all that is known of it. */
    public Optional<LinkDetails> details(SignedIn owner, GrantId id) {
        return query(ROWS + DETAILS + FROM + " AND g.id = :id", owner, "")
                .param("id", id.value())
                .query((row, n) -> new LinkDetails(
                        read(row, n),
                        row.getString("note"),
                        instant(row.getTimestamp("invited_at")),
                        instant(row.getTimestamp("mail_refused_at")),
                        instant(row.getTimestamp("told_at")),
                        row.getInt("mails_sent")))
                .optional();
    }

    /** Addresses of a share that the mail server refused. */
    public List<String> refused(SignedIn owner, ShareId share) {
        return jdbc.sql("""
                        SELECT email FROM access_grant
                        WHERE share = :share AND owner = :owner AND mail_refused_at IS NOT NULL ORDER BY email_key
                        """)
                .param("share", share.value())
                .param("owner", owner.id().value())
                .query((row, n) -> row.getString("email"))
                .list();
    }

    /** How far a share has come. */
    public Progress progress(SignedIn owner, ShareId share) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS people, COALESCE(SUM(mails_sent > 0 AND mail_refused_at IS NULL), 0) AS invited,
                               COALESCE(SUM(mail_refused_at IS NOT NULL), 0) AS refused
                        FROM access_grant WHERE share = :share AND owner = :owner
                        """)
                .param("share", share.value())
                .param("owner", owner.id().value())
                .query(Progress.class)
                .single();
    }

    private StatementSpec query(String sql, SignedIn owner, String search) {
        var text = search.strip();
        return jdbc.sql(sql)
                .param("owner", owner.id().value())
                .param("search", text)
                .param(
                        "like",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    private LinkRow read(ResultSet row, int n) throws SQLException {
        return new LinkRow(
                new GrantId(row.getObject("id", UUID.class)),
                row.getString("email"),
                new ReportId(row.getObject("report", UUID.class)),
                row.getString("title"),
                json.readValue(row.getString("scope"), Scope.class),
                standing(row),
                mail(row),
                row.getBoolean("locked"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_accessed_at")),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("closed_at")),
                row.getInt("link_version"),
                row.getLong("version"));
    }

    private static LinkRow.Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("standing")) {
            case "EXPIRED" -> LinkRow.Standing.EXPIRED;
            case "REVOKED" -> LinkRow.Standing.REVOKED;
            default -> row.getBoolean("soon") ? LinkRow.Standing.EXPIRES_SOON : LinkRow.Standing.ACTIVE;
        };
    }

    private static LinkRow.Mail mail(ResultSet row) throws SQLException {
        if (row.getInt("mails_sent") < row.getInt("mails_asked")) {
            return LinkRow.Mail.UNDER_WAY;
        }
        return row.getTimestamp("mail_refused_at") == null ? LinkRow.Mail.SENT : LinkRow.Mail.REFUSED;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** What the list is sorted by. */
    public enum Order {
        NEWEST("g.created_at DESC"),
        OLDEST("g.created_at"),
        EMAIL("g.email_key"),
        EMAIL_DESCENDING("g.email_key DESC"),
        TITLE("r.title"),
        TITLE_DESCENDING("r.title DESC"),
        LAST_OPENED("g.last_accessed_at DESC"),
        FIRST_OPENED("g.last_accessed_at"),
        ENDS_LAST("g.expires_at DESC"),
        ENDS_FIRST("g.expires_at IS NULL, g.expires_at");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** How many people a share has, how many were mailed, and how many addresses the mail server refused. */
    public record Progress(int people, int invited, int refused) {

        public boolean done() {
            return invited + refused >= people;
        }
    }
}
