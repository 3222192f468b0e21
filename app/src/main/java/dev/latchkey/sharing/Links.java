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
            SELECT g.id, g.email, g.recipient_name, g.recipient_role, g.verification, g.report, r.title, g.scope, g.link_version, g.state, g.close_reason, g.standing, g.mails_asked, g.mails_sent,
                   g.mail_refused_at, g.created_at, g.last_accessed_at, g.expires_at, g.closed_at, g.version,
                   g.more_time_asked_at IS NOT NULL AND g.more_time_decided_at IS NULL AS more_time,
                   g.expires_at < NOW(6) + INTERVAL 7 DAY AS soon,
                   (SELECT u.username FROM account u WHERE u.id = g.account) AS username,
                   EXISTS (SELECT 1 FROM address_guard a
                           WHERE a.grant_id = g.id AND a.own AND a.locked_until > NOW(6)) AS locked
            """;

    private static final String FROM =
            " FROM grant_access g JOIN report r ON r.id = g.report %s WHERE g.owner = :owner ";

    private static final String ROW = ROWS + FROM.formatted("");

    private static final String DETAILS = """
            , g.invited_at, g.told_at, g.end_set_at,
                   g.offer_until, g.offer_reminders, g.offer_answered_at, g.offer_reason, g.offer_owner_told_at,
                   g.more_time_asked_at, g.more_time_note, g.more_time_decided_at, g.more_time_given, g.more_time_told_at,
                   g.approval_asked_at, g.approval_given_at, s.approval_asks, s.approval_outcome, s.approval_owner_told_at, s.note,
                   %s AS ended_by_policy
            """.formatted(BulkRevocationStep.WAS_ENDED_BY_POLICY);

    private static final String ROW_WITH_DETAILS = ROWS + DETAILS + FROM.formatted("JOIN share s ON s.id = g.share");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Links(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One page of the owner's links. Their ids are found first, so that only the rows of the page are read whole. */
    public List<LinkRow> page(SignedIn owner, LinkFilter filter, Order order, int offset, int limit) {
        var ids =
                "SELECT g.id FROM grant_access g %s WHERE g.owner = :owner AND %s ORDER BY %s LIMIT :limit OFFSET :offset"
                        .formatted(order.join, filter.sql(), order.sql);
        return jdbc.sql(ROWS + " FROM (" + ids + ") page JOIN grant_access g ON g.id = page.id"
                        + " JOIN report r ON r.id = g.report ORDER BY " + order.sql)
                .param("owner", owner.id().value())
                .param("like", filter.like())
                .param("report", filter.item())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    /** How many links {@link #page} would bring in all. */
    public int count(SignedIn owner, LinkFilter filter) {
        return count(owner, filter, "");
    }

    /** How many of them can be revoked. */
    public int countOpen(SignedIn owner, LinkFilter filter) {
        return count(owner, filter, " AND (g.open OR g.offered OR g.awaits_approval)");
    }

    private int count(SignedIn owner, LinkFilter filter, String and) {
        return query("SELECT COUNT(*) FROM grant_access g WHERE g.owner = :owner AND " + filter.sql() + and, owner)
                .param("like", filter.like())
                .param("report", filter.item())
                .query(Integer.class)
                .single();
    }

    /** When the owner's newest link was shared; empty where there is none. */
    public Optional<Instant> newest(SignedIn owner) {
        return jdbc.sql("SELECT MAX(created_at) FROM access_grant WHERE owner = :owner")
                .param("owner", owner.id().value())
                .query((row, n) -> Optional.ofNullable(instant(row.getTimestamp(1))))
                .single();
    }

    /** The reports that the owner has shared, by title. */
    public List<SharedItem> items(SignedIn owner) {
        return jdbc.sql("""
                        SELECT r.id, r.title FROM report r
                        WHERE r.id IN (SELECT DISTINCT g.report FROM access_grant g WHERE g.owner = :owner)
                        ORDER BY r.title, r.id
                        """)
                .param("owner", owner.id().value())
                .query((row, n) ->
                        new SharedItem(new ReportId(row.getObject("id", UUID.class)), row.getString("title")))
                .list();
    }

    /** One link as it is now. */
    public Optional<LinkRow> find(SignedIn owner, GrantId id) {
        return query(ROW + " AND g.id = :id", owner)
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Some links as they are now, in no order. */
    public List<LinkRow> among(SignedIn owner, Collection<GrantId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query(ROW + " AND g.id IN (:ids)", owner)
                .param("ids", ids.stream().map(GrantId::value).toList())
                .query(this::read)
                .list();
    }

    /** One link with all that is known of it. */
    public Optional<LinkDetails> details(SignedIn owner, GrantId id) {
        return query(ROW_WITH_DETAILS + " AND g.id = :id", owner)
                .param("id", id.value())
                .query((row, n) -> new LinkDetails(
                        read(row, n),
                        row.getString("note"),
                        instant(row.getTimestamp("invited_at")),
                        instant(row.getTimestamp("mail_refused_at")),
                        instant(row.getTimestamp("told_at")),
                        approval(row),
                        offer(row),
                        instant(row.getTimestamp("end_set_at")),
                        moreTime(row),
                        row.getInt("mails_sent"),
                        row.getBoolean("ended_by_policy")))
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
                        FROM grant_access WHERE share = :share AND owner = :owner AND NOT awaits_approval AND standing <> 'REFUSED'
                        """)
                .param("share", share.value())
                .param("owner", owner.id().value())
                .query(Progress.class)
                .single();
    }

    private StatementSpec query(String sql, SignedIn owner) {
        return jdbc.sql(sql).param("owner", owner.id().value());
    }

    private LinkRow read(ResultSet row, int n) throws SQLException {
        return new LinkRow(
                new GrantId(row.getObject("id", UUID.class)),
                row.getString("email"),
                new RecipientFacts(row.getString("recipient_name"), row.getString("recipient_role")),
                Verification.valueOf(row.getString("verification")),
                row.getString("username"),
                new ReportId(row.getObject("report", UUID.class)),
                row.getString("title"),
                json.readValue(row.getString("scope"), Scope.class),
                standing(row),
                mail(row),
                row.getBoolean("locked"),
                row.getBoolean("more_time"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_accessed_at")),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("closed_at")),
                row.getInt("link_version"),
                row.getLong("version"));
    }

    private static @Nullable AskedApproval approval(ResultSet row) throws SQLException {
        return row.getTimestamp("approval_asked_at") == null
                ? null
                : new AskedApproval(
                        row.getInt("approval_asks"),
                        row.getString("approval_outcome") != null,
                        row.getTimestamp("approval_given_at") != null,
                        row.getTimestamp("approval_owner_told_at") != null);
    }

    private static @Nullable Offer offer(ResultSet row) throws SQLException {
        var until = row.getTimestamp("offer_until");
        return until == null
                ? null
                : new Offer(
                        until.toInstant(),
                        row.getInt("offer_reminders"),
                        instant(row.getTimestamp("offer_answered_at")),
                        row.getString("offer_reason"),
                        instant(row.getTimestamp("offer_owner_told_at")));
    }

    private static @Nullable MoreTime moreTime(ResultSet row) throws SQLException {
        var asked = row.getTimestamp("more_time_asked_at");
        return asked == null
                ? null
                : new MoreTime(
                        asked.toInstant(),
                        row.getString("more_time_note"),
                        instant(row.getTimestamp("more_time_decided_at")),
                        row.getObject("more_time_given", Boolean.class),
                        instant(row.getTimestamp("more_time_told_at")));
    }

    private static LinkRow.Standing standing(ResultSet row) throws SQLException {
        var standing = LinkRow.Standing.valueOf(row.getString("standing"));
        return standing == LinkRow.Standing.ACTIVE && row.getBoolean("soon") ? LinkRow.Standing.EXPIRES_SOON : standing;
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

    /** What the list is sorted by; the id after it, in the direction of the index. */
    public enum Order {
        NEWEST("g.created_at DESC, g.id DESC"),
        OLDEST("g.created_at, g.id"),
        EMAIL("g.email_key, g.id"),
        EMAIL_DESCENDING("g.email_key DESC, g.id DESC"),
        TITLE("r.title, g.id", "JOIN report r ON r.id = g.report"),
        TITLE_DESCENDING("r.title DESC, g.id DESC", "JOIN report r ON r.id = g.report"),
        LAST_OPENED("g.last_accessed_at DESC, g.id DESC"),
        FIRST_OPENED("g.last_accessed_at, g.id"),
        ENDS_LAST("g.expires_at DESC, g.id DESC"),
        ENDS_FIRST("g.expires_at IS NULL, g.expires_at, g.id");

        private final String sql;
        private final String join;

        Order(String sql) {
            this(sql, "");
        }

        Order(String sql, String join) {
            this.sql = sql;
            this.join = join;
        }
    }

    /** Something that was shared with somebody. */
    public record SharedItem(ReportId report, String title) {}

    /** How many people a share has, how many were mailed, and how many addresses the mail server refused. */
    public record Progress(int people, int invited, int refused) {

        public boolean done() {
            return invited + refused >= people;
        }
    }
}
