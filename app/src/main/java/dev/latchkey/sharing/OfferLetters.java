package dev.latchkey.sharing;

import static java.util.Objects.requireNonNull;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mails about an offer: to the recipient, who is reminded, and to the owner, who learns what came of it. */
@Component
class OfferLetters {

    private final LetterFacts facts;
    private final MailWords words;

    OfferLetters(LetterFacts facts, MailWords words) {
        this.facts = facts;
        this.words = words;
    }

    Mail reminder(Grant grant, String link, int number) {
        var facts = this.facts.forRecipient(grant);
        var text = words.in(facts.locale());
        return Mail.to(facts.email(), facts.organisation())
                .id("reminder." + grant.id().value() + "." + number)
                .locale(facts.locale())
                .subject(text.plain("reminder.subject", facts.owner()))
                .heading(text.plain("reminder.heading", facts.owner()))
                .paragraph(text.html("offer.lead", requireNonNull(facts.lapses())))
                .button(text.plain("offer.button"), link)
                .paragraph(GrantLetters.how(grant, facts, text))
                .link(text.plain("invitation.copy"), link)
                .footer(text.html("offer.why", facts.owner(), facts.ownerEmail()))
                .address(facts.address())
                .build();
    }

    /** Empty where the owner has left: the share is the organisation's act, and goes on without them. */
    Optional<Mail> answer(Grant grant) {
        var facts = this.facts.forOwner(grant);
        return facts.ownerActive() ? Optional.of(answer(grant, facts)) : Optional.empty();
    }

    private Mail answer(Grant grant, LetterFacts.Facts facts) {
        var text = words.in(facts.locale());
        var kind = kind(grant);
        var who = facts.recipient();
        var mail = Mail.to(facts.ownerEmail(), facts.organisation())
                .id("answer." + grant.id().value())
                .locale(facts.locale())
                .subject(text.plain(kind + ".subject", who))
                .heading(text.plain(kind + ".heading", who))
                .paragraph(text.html(kind + ".text", facts.report(), who));
        if (facts.reason() != null) {
            mail.quote(facts.reason(), who);
        }
        return mail.footer(text.html("answer.why")).address(facts.address()).build();
    }

    private static String kind(Grant grant) {
        return switch (grant.closeReason()) {
            case DECLINED -> "declined";
            case LAPSED -> "lapsed";
            case null, default -> "accepted";
        };
    }
}
