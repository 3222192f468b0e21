package dev.latchkey.sharing;

import dev.latchkey.mail.Mailer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps of a grant's life that nobody clicks: each does what the row says is to be done, and nothing when called
 * again.
 */
@Service
public class GrantSteps {

    private final Grants grants;
    private final LinkAddresses addresses;
    private final GrantLetters letters;
    private final EndLetters endLetters;
    private final EndReminders reminders;
    private final Mailer mailer;
    private final InstantSource clock;
    private final GrantChanges changes;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    GrantSteps(
            Grants grants,
            LinkAddresses addresses,
            GrantLetters letters,
            EndLetters endLetters,
            EndReminders reminders,
            Mailer mailer,
            InstantSource clock,
            GrantChanges changes,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.grants = grants;
        this.addresses = addresses;
        this.letters = letters;
        this.endLetters = endLetters;
        this.reminders = reminders;
        this.mailer = mailer;
        this.clock = clock;
        this.changes = changes;
        this.events = events;
        this.transaction = transaction;
    }

    /** The grants of a share that may start; those that wait for an approval are none of them. */
    public List<UUID> grantsOf(ShareId share) {
        return grants.idsOf(share.value());
    }

    /** The grants of a share that were approved. */
    public List<UUID> approvedOf(ShareId share) {
        return grants.approvedOf(share.value());
    }

    /** Where the grant stands; empty where there is no such grant any more. */
    public Optional<Standing> standing(GrantId id) {
        return grants.findById(id.value()).map(grant -> {
            var now = clock.instant();
            return new Standing(grant.stage(), next(grant, now), remaining(grant, now), grant.version());
        });
    }

    /** Which part of its life the grant has reached; closed where there is no such grant any more. */
    public Standing.Stage stage(GrantId id) {
        return grants.findById(id.value()).map(Grant::stage).orElse(Standing.Stage.CLOSED);
    }

    /**
     * Mails the link as often as it was asked for and not sent yet: once, whatever number of requests there were.
     *
     * @return which part of its life the grant has reached by that
     */
    public Standing.Stage sendLink(GrantId id) {
        return grants.findById(id.value())
                .map(grant -> grant.owesMail() && grants.reachable(id.value()) ? sendLink(grant) : grant)
                .map(Grant::stage)
                .orElse(Standing.Stage.CLOSED);
    }

    private Grant sendLink(Grant grant) {
        int requests = grant.mailsAsked();
        boolean refused = !mailer.trySend(letters.invitation(grant, addresses.of(grant)));
        return changes.byItself(grant, told(!refused, "grant.mailed"), now -> {
            if (!now.emailKey().equals(grant.emailKey())) {
                now.mailMissed(requests);
            } else if (refused) {
                now.mailRefused(requests, clock.instant());
            } else {
                now.mailed(requests, clock.instant());
            }
        });
    }

    /** What the audit says: nobody was told by a mail that the mail server refused, though nothing more is to be done. */
    static String told(boolean sent, String act) {
        return sent ? act : "grant.mail-refused";
    }

    /** Closes the access if its time is over by the database's clock; a moved date is simply not over. */
    public void closeExpired(GrantId id) {
        var now = clock.instant();
        grants.findById(id.value())
                .filter(grant -> grant.isOverdue(now))
                .ifPresent(seen -> changes.byItself(seen, "grant.expired", grant -> {
                    if (grant.isOverdue(now)) {
                        grant.expire(now);
                    }
                }));
    }

    /** Reminds both sides of the end: once, whatever number of reminders has become due. */
    public void remindOfEnd(GrantId id) {
        grants.findById(id.value())
                .filter(grant -> grants.reachable(id.value()))
                .ifPresent(grant -> remindOfEnd(grant, reminders.due(grant, clock.instant())));
    }

    private void remindOfEnd(Grant grant, int due) {
        var end = grant.end();
        if (due > end.endReminders()) {
            boolean sent = mailer.trySend(endLetters.toRecipient(grant, addresses.of(grant), due));
            changes.byItself(grant.id(), told(sent, "grant.end-reminded"), now -> now.recipientReminded(end, due));
        }
        if (due > end.ownerEndReminders()) {
            endLetters.toOwner(grant, due).ifPresent(mailer::trySend);
            changes.byItself(grant.id(), "grant.owner-end-reminded", now -> now.ownerReminded(end, due));
        }
    }

    /** Tells the recipient whether there is more time, once. */
    public void tellDecision(GrantId id) {
        grants.findById(id.value()).ifPresent(grant -> {
            var decided = grant.moreTime();
            if (decided != null && decided.owesAnswer()) {
                boolean sent = mailer.trySend(endLetters.decision(grant, addresses.of(grant)));
                changes.byItself(
                        id, told(sent, "grant.more-time-told"), now -> now.moreTimeTold(decided, clock.instant()));
            }
        });
    }

    /** Closes what hangs on an ended access: visits, codes under way. */
    public void closeAccess(GrantId id) {
        transaction.executeWithoutResult(t -> grants.findById(id.value())
                .filter(grant -> grant.state() == Grant.State.CLOSED)
                .ifPresent(grant -> events.publishEvent(new AccessClosed(id))));
    }

    /** Tells the recipient of the end, once. */
    public void tellOfEnd(GrantId id) {
        grants.findById(id.value())
                .filter(grant -> grant.stage() == Standing.Stage.ENDING)
                .ifPresent(grant -> {
                    boolean sent = mailer.trySend(letters.ending(grant));
                    changes.byItself(id, told(sent, "grant.recipient-told"), now -> now.told(clock.instant()));
                });
    }

    private Standing.Next next(Grant grant, Instant now) {
        if (grant.state() == Grant.State.CLOSED) {
            return Standing.Next.OVER;
        }
        if (grant.isOverdue(now)) {
            return Standing.Next.CLOSE;
        }
        if (grant.owesMail()) {
            return Standing.Next.SEND_LINK;
        }
        var moreTime = grant.moreTime();
        if (moreTime != null && moreTime.owesAnswer()) {
            return Standing.Next.TELL_DECISION;
        }
        if (grant.expiresAt() == null) {
            return Standing.Next.WAIT_OPEN;
        }
        if (reminders.owed(grant, now)) {
            return Standing.Next.REMIND;
        }
        return moreTime != null && moreTime.isAwaited() ? Standing.Next.DECIDE : Standing.Next.WAIT;
    }

    private Duration remaining(Grant grant, Instant now) {
        var end = grant.expiresAt();
        return end == null ? Duration.ZERO : Duration.between(now, reminders.next(grant, end, now));
    }
}
