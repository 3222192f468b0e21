package dev.latchkey.sharing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grants of a share that wait for its approval, changed in one go: there may be hundreds. */
@Component
class WaitingGrants {

    private static final String WAITING =
            " share = :share AND state = 'PENDING' AND approval_asked_at IS NOT NULL AND approval_given_at IS NULL ";

    private final JdbcClient jdbc;

    WaitingGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens them, or offers them where they are to be accepted first. */
    int approve(ShareId share, Instant now, Instant offerUntil) {
        return jdbc.sql("""
                        UPDATE access_grant
                        SET approval_given_at = :now,
                            state = IF(offer_until IS NULL, 'ACTIVE', 'PENDING'),
                            offer_until = IF(offer_until IS NULL, NULL, :until),
                            version = version + 1
                        WHERE expires_at IS NULL AND %1$s OR expires_at > NOW(6) AND %1$s
                        """.formatted(WAITING))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(offerUntil))
                .param("share", share.value())
                .update();
    }

    int refuse(ShareId share, Instant now) {
        return close(share, Grant.CloseReason.REFUSED, now, "");
    }

    /** Closes those whose time was over, by the database's clock, before anybody decided. */
    int closeExpired(ShareId share, Instant now) {
        return close(share, Grant.CloseReason.EXPIRED, now, " AND expires_at <= NOW(6)");
    }

    private int close(ShareId share, Grant.CloseReason reason, Instant now, String and) {
        return jdbc.sql("UPDATE access_grant SET state = 'CLOSED', close_reason = :reason, closed_at = :now,"
                        + " version = version + 1 WHERE" + WAITING + and)
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .param("share", share.value())
                .update();
    }

    /** Mailboxes of those who may still get it, by what they will prove. */
    Map<Verification, List<EmailAddress>> mailboxes(ShareId share) {
        return jdbc
                .sql("SELECT email_key, IF(account IS NULL, verification, 'ACCOUNT') AS proof FROM grant_access"
                        + " WHERE share = :share AND awaits_approval ORDER BY email_key")
                .param("share", share.value())
                .query((row, n) -> Map.entry(
                        Verification.valueOf(row.getString("proof")), new EmailAddress(row.getString("email_key"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    boolean any(ShareId share) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM grant_access WHERE share = :share AND awaits_approval)")
                .param("share", share.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Of the shares of these grants those about whose approval nobody has decided. */
    List<Undecided> undecided(Collection<GrantId> grants) {
        return undecided(
                "s.id IN (SELECT share FROM access_grant WHERE id IN (:ids) AND approval_asked_at IS NOT NULL)",
                grants.stream().map(GrantId::value).toList());
    }

    /** The same of these shares. */
    List<Undecided> undecidedOf(Collection<ShareId> shares) {
        return undecided("s.id IN (:ids)", shares.stream().map(ShareId::value).toList());
    }

    private List<Undecided> undecided(String which, List<UUID> ids) {
        return jdbc.sql("""
                        SELECT s.id, s.version,
                               EXISTS (SELECT 1 FROM grant_access w WHERE w.share = s.id AND w.awaits_approval) AS waits
                        FROM share s WHERE s.approval_outcome IS NULL AND %s
                        """.formatted(which))
                .param("ids", ids)
                .query((row, n) -> new Undecided(
                        new ShareId(row.getObject("id", UUID.class)), row.getLong("version"), row.getBoolean("waits")))
                .list();
    }

    /** @param waits whether anything is left to approve */
    record Undecided(ShareId share, long version, boolean waits) {}
}
