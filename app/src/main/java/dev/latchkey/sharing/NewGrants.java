package dev.latchkey.sharing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the grants of a share in one go: an owner who shares with five hundred people waits for it. */
@Component
class NewGrants {

    private static final int BATCH = 500;

    /** What {@code @Version} begins with. */
    private static final int FIRST_VERSION = 1;

    private static final String INSERT = """
            INSERT INTO access_grant (id, share, organisation, owner, report, email, email_key, scope, verification, state,
                                      link_version, expires_at, mails_asked, mails_sent, created_at, version,
                                      offer_until, offer_reminders, approval_asked_at, account,
                                      recipient_name, recipient_role)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    NewGrants(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Of one share, so that all have the same scope. */
    void add(List<Grant> grants) {
        var scope = json.writeValueAsString(grants.getFirst().scope());
        jdbc.batchUpdate(INSERT, grants, BATCH, (row, grant) -> fill(row, grant, scope));
    }

    private static void fill(PreparedStatement row, Grant grant, String scope) throws SQLException {
        row.setObject(1, grant.id().value());
        row.setObject(2, grant.share().value());
        row.setObject(3, grant.organisation());
        row.setObject(4, grant.owner().value());
        row.setObject(5, grant.report().value());
        row.setString(6, grant.email());
        row.setString(7, grant.emailKey());
        row.setString(8, scope);
        row.setString(9, grant.verification().name());
        row.setString(10, grant.state().name());
        row.setInt(11, grant.linkVersion());
        row.setTimestamp(12, timestamp(grant.expiresAt()));
        row.setInt(13, grant.mailsAsked());
        row.setTimestamp(14, Timestamp.from(grant.createdAt()));
        row.setInt(15, FIRST_VERSION);
        var offer = grant.offer();
        row.setTimestamp(16, timestamp(offer == null ? null : offer.until()));
        row.setObject(17, offer == null ? null : offer.reminders());
        var approval = grant.approval();
        row.setTimestamp(18, timestamp(approval == null ? null : approval.askedAt()));
        var account = grant.account();
        row.setObject(19, account == null ? null : account.value());
        row.setString(20, grant.recipient().name());
        row.setString(21, grant.recipient().role());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
