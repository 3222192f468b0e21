package dev.latchkey.sharing;

import static java.util.Objects.requireNonNullElse;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mails about the time that an access has left. */
@Component
class EndLetters {

    private final LetterFacts facts;
    private final MailWords words;

    EndLetters(LetterFacts facts, MailWords words) {
        this.facts = facts;
        this.words = words;
    }

    Mail toRecipient(Grant grant, String link, int number) {
        var facts = this.facts.forRecipient(grant);
        var text = words.in(facts.locale());
        var mail = Mail.to(facts.email(), facts.organisation())
                .id("ends." + grant.id().value() + "." + grant.endSetAt().toEpochMilli() + "." + number)
                .locale(facts.locale())
                .subject(text.plain("ends.subject"))
                .heading(text.plain("ends.heading"))
                .paragraph(text.html("ends.lead", facts.report(), until(facts)))
                .button(text.plain("ends.button"), link);
        // who had to have it approved as it is, or whose owner has left, cannot ask
        if (grant.approval() == null && facts.ownerActive()) {
            mail.paragraph(text.html("ends.ask", facts.owner()));
        }
        return mail.link(text.plain("invitation.copy"), link)
                .footer(text.html("invitation.why", facts.owner(), facts.ownerEmail()))
                .address(facts.address())
                .build();
    }

    /** Empty where the owner has left. */
    Optional<Mail> toOwner(Grant grant, int number) {
        var facts = this.facts.forOwner(grant);
        return facts.ownerActive() ? Optional.of(toOwner(grant, facts, number)) : Optional.empty();
    }

    private Mail toOwner(Grant grant, LetterFacts.Facts facts, int number) {
        var text = words.in(facts.locale());
        var who = facts.recipient();
        return Mail.to(facts.ownerEmail(), facts.organisation())
                .id("ends-owner." + grant.id().value() + "." + grant.endSetAt().toEpochMilli() + "." + number)
                .locale(facts.locale())
                .subject(text.plain("ends-owner.subject", who))
                .heading(text.plain("ends-owner.heading", who))
                .paragraph(text.html("ends-owner.text", facts.report(), who, until(facts)))
                .footer(text.html("ends-owner.why"))
                .address(facts.address())
                .build();
    }

    Mail decision(Grant grant, String link) {
        var facts = this.facts.forRecipient(grant);
        var text = words.in(facts.locale());
        // where no end is set any more there is time enough, whatever was decided before
        boolean given = facts.until() == null
                || grant.moreTime() != null
                        && Boolean.TRUE.equals(grant.moreTime().given());
        var kind = given ? "more-time" : "no-more-time";
        var mail = Mail.to(facts.email(), facts.organisation())
                .id("more-time." + grant.id().value() + "." + grant.version())
                .locale(facts.locale())
                .subject(text.plain(kind + ".subject"))
                .heading(text.plain(kind + ".heading"))
                .paragraph(
                        facts.until() == null
                                ? text.html("more-time.no-end", facts.report())
                                : text.html(kind + ".text", facts.report(), until(facts)));
        return mail.button(text.plain("ends.button"), link)
                .link(text.plain("invitation.copy"), link)
                .footer(text.html("invitation.why", facts.owner(), facts.ownerEmail()))
                .address(facts.address())
                .build();
    }

    private static String until(LetterFacts.Facts facts) {
        return requireNonNullElse(facts.until(), "");
    }
}
