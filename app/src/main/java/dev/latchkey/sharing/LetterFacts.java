package dev.latchkey.sharing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What mails about a grant say, read in one query. */
@Component
class LetterFacts {

    private final JdbcClient jdbc;

    LetterFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facts of(Grant grant) {
        return jdbc.sql("""
                        SELECT r.title AS report, s.note, g.expires_at, LEAST(g.offer_until, COALESCE(g.expires_at, g.offer_until)) AS offer_until, g.offer_reason, u.username, a.name AS owner, a.email AS owner_email,
                               a.active AS owner_active, a.locale, a.time_zone, o.name AS organisation, o.postal_address AS address
                        FROM access_grant g
                        JOIN share s ON s.id = g.share
                        JOIN report r ON r.id = g.report
                        JOIN account a ON a.id = g.owner
                        JOIN organisation o ON o.id = g.organisation
                        LEFT JOIN account u ON u.id = g.account
                        WHERE g.id = :grant
                        """)
                .param("grant", grant.id().value())
                .query((row, n) -> new Facts(
                        row.getString("report"),
                        row.getString("note"),
                        until(row.getTimestamp("expires_at"), row.getString("time_zone"), row.getString("locale")),
                        until(row.getTimestamp("offer_until"), row.getString("time_zone"), row.getString("locale")),
                        row.getString("offer_reason"),
                        row.getString("username"),
                        grant.email(),
                        row.getString("owner"),
                        row.getString("owner_email"),
                        row.getBoolean("owner_active"),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getString("organisation"),
                        row.getString("address")))
                .single();
    }

    private static @Nullable String until(@Nullable Timestamp end, String zone, String locale) {
        if (end == null) {
            return null;
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(locale))
                        .format(end.toInstant().atZone(ZoneId.of(zone)))
                + " " + zoneName(end.toInstant(), ZoneId.of(zone), locale);
    }

    private static String zoneName(Instant at, ZoneId zone, String locale) {
        return DateTimeFormatter.ofPattern("zzz", Locale.forLanguageTag(locale)).format(at.atZone(zone));
    }

    /**
     * @param until when the access ends; null for no end
     * @param lapses when the offer lapses; null where nothing is to be accepted
     * @param reason why it was declined; null for no reason
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
