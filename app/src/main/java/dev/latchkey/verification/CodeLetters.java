package dev.latchkey.verification;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailWords;
import dev.latchkey.sharing.OpenGrant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The mails of verification. Only who asked for a new password gets a link. */
@Component
class CodeLetters {

    private final MailWords words;

    CodeLetters(MailWords words) {
        this.words = words;
    }

    Mail code(Attempt attempt, OpenGrant grant, String code) {
        var text = words.in(Locale.forLanguageTag(grant.locale()));
        return mail(grant, "code." + attempt.id().value())
                .subject(text.plain("code.subject"))
                .heading(text.plain("code.heading"))
                .paragraph(text.html("code.lead"))
                .code(code, text.plain("code.holds", Attempt.Purpose.SIGN_IN.holds.toMinutes()))
                .paragraph(text.html("code.never", grant.organisation()))
                .footer(text.html("code.why", grant.organisation()))
                .build();
    }

    /** @param link where another password is chosen */
    Mail newPassword(Attempt attempt, OpenGrant grant, String link) {
        var text = words.in(Locale.forLanguageTag(grant.locale()));
        return mail(grant, "new-password." + attempt.id().value())
                .subject(text.plain("new-password.subject"))
                .heading(text.plain("new-password.heading"))
                .paragraph(text.html("new-password.lead", grant.organisation()))
                .button(text.plain("new-password.button"), link)
                .paragraph(text.html("new-password.holds", Attempt.Purpose.NEW_PASSWORD.holds.toMinutes()))
                .footer(text.html("new-password.why"))
                .build();
    }

    Mail locked(Attempt attempt, OpenGrant grant) {
        var text = words.in(Locale.forLanguageTag(grant.locale()));
        var mail = mail(grant, "locked." + attempt.id().value())
                .subject(text.plain("locked.subject"))
                .heading(text.plain("locked.heading"));
        if (attempt.purpose() == Attempt.Purpose.PASSWORD) {
            mail.paragraph(text.html("locked-password.lead")).paragraph(text.html("locked-password.forgot"));
        } else {
            mail.paragraph(text.html("locked.lead"));
        }
        return mail.paragraph(text.html("locked.ask", grant.owner(), grant.ownerEmail()))
                .footer(text.html("locked.why", grant.owner()))
                .build();
    }

    private static Mail.Writer mail(OpenGrant grant, String id) {
        return Mail.to(grant.email(), grant.organisation())
                .id(id)
                .locale(Locale.forLanguageTag(grant.locale()))
                .address(grant.postalAddress());
    }
}
