package dev.latchkey.sharing;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailWords;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails about one grant, written from one query's facts. */
@Component
class GrantLetters {

    private final JdbcClient jdbc;
    private final MailWords words;

    GrantLetters(JdbcClient jdbc, MailWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** The mail with the link. */
    Mail invitation(Grant grant, String link) {
        var facts = facts(grant);
        var text = words.in(facts.locale());
        var mail = Mail.to(grant.email(), facts.organisation())
                .id("invitation." + grant.id().value() + "." + grant.mailsAsked())
                .locale(facts.locale())
                .subject(text.plain("invitation.subject", facts.owner()))
                .heading(text.plain("invitation.heading", facts.owner()))
                .paragraph(
                        facts.until() == null
                                ? text.html("invitation.lead", facts.report())
                                : text.html("invitation.lead-until", facts.report(), facts.until()));
        if (!facts.note().isBlank()) {
            mail.quote(facts.note(), facts.owner());
        }
        return mail.button(text.plain("invitation.button"), link)
                .paragraph(text.html("invitation.how", grant.email()))
                .link(text.plain("invitation.copy"), link)
                .footer(text.html("invitation.why", facts.owner(), facts.ownerEmail()))
                .footer(text.html("invitation.yours"))
                .address(facts.address())
                .build();
    }

    /** The mail that says that the access has ended. */
    Mail ending(Grant grant) {
        var facts = facts(grant);
        var text = words.in(facts.locale());
        var revoked = grant.closeReason() == Grant.CloseReason.REVOKED;
        return Mail.to(grant.email(), facts.organisation())
                .id("ending." + grant.id().value())
                .locale(facts.locale())
                .subject(text.plain("ending.subject"))
                .heading(text.plain("ending.heading"))
                .paragraph(
                        revoked
                                ? text.html("ending.revoked", facts.report(), facts.owner())
                                : text.html("ending.expired", facts.report()))
                .paragraph(text.html("ending.ask", facts.owner(), facts.ownerEmail()))
                .footer(text.html("ending.why", facts.owner()))
                .address(facts.address())
                .build();
    }

    private Facts facts(Grant grant) {
        return jdbc.sql("""
                        SELECT r.title AS report, s.note, g.expires_at, a.name AS owner, a.email AS owner_email,
                               a.locale, a.time_zone, o.name AS organisation, o.postal_address AS address
                        FROM access_grant g
                        JOIN share s ON s.id = g.share
                        JOIN report r ON r.id = g.report
                        JOIN account a ON a.id = g.owner
                        JOIN organisation o ON o.id = g.organisation
                        WHERE g.id = :grant
                        """)
                .param("grant", grant.id().value())
                .query((row, n) -> new Facts(
                        row.getString("report"),
                        row.getString("note"),
                        until(row.getTimestamp("expires_at"), row.getString("time_zone"), row.getString("locale")),
                        row.getString("owner"),
                        row.getString("owner_email"),
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

    private record Facts(
            String report,
            String note,
            @Nullable String until,
            String owner,
            String ownerEmail,
            Locale locale,
            String organisation,
            String address) {}
}
