package dev.latchkey.sharing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What mails about a grant say: of itself as whoever writes has read it, of the others as they are now. */
@Component
class LetterFacts {

    private final JdbcClient jdbc;

    LetterFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the language and at the times of day of the owner. */
    Facts forOwner(Grant grant) {
        return of(grant, "a.locale, a.time_zone");
    }

    /**
     * As the account is set that it belongs to, or else the one with its address; the owner's settings stand in for those
     * of a mere mailbox.
     */
    Facts forRecipient(Grant grant) {
        return of(
                grant,
                "COALESCE(u.locale, m.locale, a.locale) AS locale, COALESCE(u.time_zone, m.time_zone, a.time_zone) AS time_zone");
    }

    private Facts of(Grant grant, String reader) {
        return jdbc.sql("""
                        SELECT r.title AS report, s.note, u.username, COALESCE(u.email, g.email) AS email, a.name AS owner, a.email AS owner_email, a.active AS owner_active, %s, o.name AS organisation, o.postal_address AS address
                        FROM access_grant g
                        JOIN share s ON s.id = g.share
                        JOIN report r ON r.id = g.report
                        JOIN account a ON a.id = g.owner
                        JOIN organisation o ON o.id = g.organisation
                        LEFT JOIN account u ON u.id = g.account
                        LEFT JOIN account m ON g.account IS NULL AND m.email = g.email_key AND m.active
                        WHERE g.id = :grant
                        """.formatted(reader))
                .param("grant", grant.id().value())
                .query((row, n) -> new Facts(
                        row.getString("report"),
                        row.getString("note"),
                        until(grant.expiresAt(), row.getString("time_zone"), row.getString("locale")),
                        until(lapses(grant), row.getString("time_zone"), row.getString("locale")),
                        grant.offer() == null ? null : grant.offer().reason(),
                        row.getString("username"),
                        row.getString("email"),
                        row.getString("owner"),
                        row.getString("owner_email"),
                        row.getBoolean("owner_active"),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getString("organisation"),
                        row.getString("address")))
                .single();
    }

    /** Whether an administrator ended it because the policy does not allow it any more. */
    boolean endedByPolicy(Grant grant) {
        return jdbc.sql("SELECT " + BulkRevocationStep.WAS_ENDED_BY_POLICY + " FROM access_grant g WHERE g.id = :grant")
                .param("grant", grant.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Nothing can be accepted any more once the access would be over. */
    private static @Nullable Instant lapses(Grant grant) {
        var end = grant.expiresAt();
        var until = grant.offer() == null ? null : grant.offer().until();
        return until != null && end != null && end.isBefore(until) ? end : until;
    }

    private static @Nullable String until(@Nullable Instant end, String zone, String locale) {
        if (end == null) {
            return null;
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(locale))
                        .format(end.atZone(ZoneId.of(zone)))
                + " " + zoneName(end, ZoneId.of(zone), locale);
    }

    private static String zoneName(Instant at, ZoneId zone, String locale) {
        return DateTimeFormatter.ofPattern("zzz", Locale.forLanguageTag(locale)).format(at.atZone(zone));
    }

    /**
     * @param until when the access ends; null for no end
     * @param lapses when the offer lapses; null where nothing is to be accepted
     * @param reason why it was declined; null for no reason
     * @param email where the recipient is reached: at the account that it belongs to, or where it was shared to
     * @param username of the account that it belongs to; null where the mailbox proves who one is
     * @param ownerActive whether the owner still has an account that can be entered; nobody else is mailed
     */
    record Facts(
            String report,
            String note,
            @Nullable String until,
            @Nullable String lapses,
            @Nullable String reason,
            @Nullable String username,
            String email,
            String owner,
            String ownerEmail,
            boolean ownerActive,
            Locale locale,
            String organisation,
            String address) {

        /** How the owner knows the recipient: by the username, once there is one. */
        String recipient() {
            return username == null ? email : username;
        }
    }
}
