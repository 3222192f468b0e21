package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.ApproveShare;
import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailWords;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails about a share that has to be approved: to the approver, and to the owner when it was refused. */
@Component
class ApprovalLetters {

    private final JdbcClient jdbc;
    private final MailWords words;
    private final SharingSettings settings;

    ApprovalLetters(JdbcClient jdbc, MailWords words, SharingSettings settings) {
        this.jdbc = jdbc;
        this.words = words;
        this.settings = settings;
    }

    /** @param number which time it is that somebody is asked */
    Mail request(ShareId share, SignedIn approver, int number) {
        var facts = facts(share);
        var locale = locale(approver);
        var text = words.in(locale);
        var task = settings.publicUrl() + "/tasks/" + ApproveShare.ID + "/" + share.value();
        return Mail.to(approver.email(), facts.organisation())
                .id("approval." + share.value() + "." + number)
                .locale(locale)
                .subject(text.plain("approval.subject", facts.owner()))
                .heading(text.plain("approval.heading", facts.owner()))
                .paragraph(text.html("approval.lead", facts.report(), facts.people()))
                .button(text.plain("approval.button"), task)
                .link(text.plain("invitation.copy"), task)
                .footer(text.html("approval.why"))
                .address(facts.address())
                .build();
    }

    /** Empty where the owner has left. */
    Optional<Mail> refusal(ShareId share) {
        var facts = facts(share);
        return facts.ownerActive() ? Optional.of(refusal(share, facts)) : Optional.empty();
    }

    private Mail refusal(ShareId share, Facts facts) {
        var text = words.in(Locale.forLanguageTag(facts.ownerLocale()));
        var who = Objects.requireNonNullElse(facts.decidedBy(), facts.organisation());
        var mail = Mail.to(facts.ownerEmail(), facts.organisation())
                .id("refusal." + share.value())
                .locale(Locale.forLanguageTag(facts.ownerLocale()))
                .subject(text.plain("refusal.subject", who))
                .heading(text.plain("refusal.heading", who))
                .paragraph(text.html("refusal.text", facts.report(), facts.people()));
        if (facts.reason() != null) {
            mail.quote(facts.reason(), who);
        }
        return mail.footer(text.html("refusal.why")).address(facts.address()).build();
    }

    private Locale locale(SignedIn person) {
        return Locale.forLanguageTag(jdbc.sql("SELECT locale FROM account WHERE id = :id")
                .param("id", person.id().value())
                .query((row, n) -> row.getString(1))
                .single());
    }

    private Facts facts(ShareId share) {
        return jdbc.sql("""
                        SELECT (SELECT r.title FROM report r JOIN access_grant g ON g.report = r.id WHERE g.share = s.id LIMIT 1) AS report,
                               (SELECT COUNT(*) FROM access_grant g
                                WHERE g.share = s.id AND g.approval_asked_at IS NOT NULL
                                  AND (g.state = 'PENDING' OR g.close_reason = 'REFUSED')) AS people,
                               a.name AS owner, a.email AS owner_email, a.active AS owner_active, a.locale AS owner_locale, d.name AS decided_by,
                               s.approval_reason, o.name AS organisation, o.postal_address
                        FROM share s
                        JOIN account a ON a.id = s.owner
                        JOIN organisation o ON o.id = s.organisation
                        LEFT JOIN account d ON d.id = s.approval_decided_by
                        WHERE s.id = :share
                        """)
                .param("share", share.value())
                .query((row, n) -> new Facts(
                        row.getString("report"),
                        row.getInt("people"),
                        row.getString("owner"),
                        row.getString("owner_email"),
                        row.getBoolean("owner_active"),
                        row.getString("owner_locale"),
                        row.getString("decided_by"),
                        row.getString("approval_reason"),
                        row.getString("organisation"),
                        row.getString("postal_address")))
                .single();
    }

    private record Facts(
            String report,
            int people,
            String owner,
            String ownerEmail,
            boolean ownerActive,
            String ownerLocale,
            @Nullable String decidedBy,
            @Nullable String reason,
            String organisation,
            String address) {}
}
