package dev.latchkey.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a link was to be mailed, and what became of it.
 *
 * @param mailsAsked requests so far: the invitation, and each time that the owner sends it again
 * @param mailsSent requests that were answered: several by one mail, where they came before it
 * @param mailRefusedAt when the mail server refused the address for good; null where it did not, or took it since
 * @param invitedAt when the mail server took the link first
 */
record LinkMail(
        int mailsAsked,
        int mailsSent,
        @Nullable Instant mailRefusedAt,
        @Nullable Instant invitedAt) {

    static LinkMail toBeSent() {
        return new LinkMail(1, 0, null, null);
    }

    boolean isOwed() {
        return mailsSent < mailsAsked;
    }

    /** Whether the invitation is still to come: the mail server has neither taken nor refused it. */
    boolean isFirst() {
        return mailsSent == 0 && mailRefusedAt == null;
    }

    LinkMail askedAgain() {
        return new LinkMail(mailsAsked + 1, mailsSent, mailRefusedAt, invitedAt);
    }

    /** Nobody at the address that it goes to now was sent anything yet. */
    LinkMail toSomebodyElse() {
        return new LinkMail(mailsAsked + 1, mailsSent, null, null);
    }

    /** What was sent for this many requests went to an address that it is no longer for. */
    LinkMail missed(int requests) {
        return new LinkMail(mailsAsked, Math.max(mailsSent, requests), mailRefusedAt, invitedAt);
    }

    /** The mail server took the link, for this many requests. */
    LinkMail sent(int requests, Instant now) {
        return new LinkMail(mailsAsked, Math.max(mailsSent, requests), null, invitedAt == null ? now : invitedAt);
    }

    /** The mail server refuses the address for good: trying again is no use before somebody asks for it. */
    LinkMail refused(int requests, Instant now) {
        return new LinkMail(mailsAsked, Math.max(mailsSent, requests), now, invitedAt);
    }
}
