package dev.latchkey.sharing;

import static java.util.Objects.requireNonNull;

import dev.latchkey.mail.Mail;
import dev.latchkey.mail.MailWords;
import org.springframework.stereotype.Component;

/** The mails about one grant, written from one query's facts. */
@Component
class GrantLetters {

    private final LetterFacts facts;
    private final MailWords words;

    GrantLetters(LetterFacts facts, MailWords words) {
        this.facts = facts;
        this.words = words;
    }

    /** The mail with the link. What is only offered is not named: who reads it has proven nothing yet. */
    Mail invitation(Grant grant, String link) {
        var facts = this.facts.forRecipient(grant);
        var text = words.in(facts.locale());
        boolean offered = grant.state() == Grant.State.PENDING;
        var kind = offered ? "offer." : "invitation.";
        var mail = Mail.to(facts.email(), facts.organisation())
                .id("invitation." + grant.id().value() + "." + grant.mailsAsked())
                .locale(facts.locale())
                .subject(text.plain(kind + "subject", facts.owner()))
                .heading(text.plain(kind + "heading", facts.owner()))
                .paragraph(offered ? text.html("offer.lead", requireNonNull(facts.lapses())) : lead(facts, text));
        if (!offered && !facts.note().isBlank()) {
            mail.quote(facts.note(), facts.owner());
        }
        return mail.button(text.plain(kind + "button"), link)
                .paragraph(how(grant, facts, text))
                .link(text.plain("invitation.copy"), link)
                .footer(text.html(kind + "why", facts.owner(), facts.ownerEmail()))
                .footer(text.html(whose(grant, facts)))
                .address(facts.address())
                .build();
    }

    /** Who an offer is for proves the mailbox, or has an account, however it will be opened later. */
    static String how(Grant grant, LetterFacts.Facts facts, MailWords.Text text) {
        var kind = grant.state() == Grant.State.PENDING ? "offer.how" : "invitation.how";
        if (facts.username() != null) {
            return text.html(kind + "-account", facts.username());
        }
        return grant.state() == Grant.State.PENDING && grant.verification() != Verification.ACCOUNT
                ? text.html(kind, facts.email())
                : text.html("invitation.how." + grant.verification(), facts.email());
    }

    private static String whose(Grant grant, LetterFacts.Facts facts) {
        if (facts.username() != null) {
            return "invitation.accounts";
        }
        return grant.state() != Grant.State.PENDING && grant.verification() == Verification.LINK
                ? "invitation.anyone"
                : "invitation.yours";
    }

    private static String lead(LetterFacts.Facts facts, MailWords.Text text) {
        return facts.until() == null
                ? text.html("invitation.lead", facts.report())
                : text.html("invitation.lead-until", facts.report(), facts.until());
    }

    /** The mail that says that the access has ended, or that what was offered is taken back. */
    Mail ending(Grant grant) {
        var facts = this.facts.forRecipient(grant);
        var text = words.in(facts.locale());
        var what = grant.closeReason() == Grant.CloseReason.WITHDRAWN ? "taken-back." : "ending.";
        return Mail.to(facts.email(), facts.organisation())
                .id("ending." + grant.id().value())
                .locale(facts.locale())
                .subject(text.plain(what + "subject"))
                .heading(text.plain(what + "heading"))
                .paragraph(ended(grant, facts, text))
                .paragraph(text.html(what + "ask", facts.owner(), facts.ownerEmail()))
                .footer(text.html(what + "why", facts.owner()))
                .address(facts.address())
                .build();
    }

    private String ended(Grant grant, LetterFacts.Facts facts, MailWords.Text text) {
        return switch (grant.closeReason()) {
            case REVOKED ->
                this.facts.endedByPolicy(grant)
                        ? text.html("ending.by-policy", facts.report(), facts.organisation())
                        : text.html("ending.revoked", facts.report(), facts.owner());
            // it was never theirs to know
            case WITHDRAWN ->
                this.facts.endedByPolicy(grant)
                        ? text.html("taken-back.by-policy", facts.owner(), facts.organisation())
                        : text.html("taken-back.text", facts.owner());
            case null, default -> text.html("ending.expired", facts.report());
        };
    }
}
