package dev.latchkey.sharing;

import dev.latchkey.mail.Mailer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The steps of an offer's life that nobody clicks: each does what the row says is to be done, and nothing when called
 * again.
 */
@Service
public class OfferSteps {

    private final Grants grants;
    private final LinkAddresses addresses;
    private final OfferLetters letters;
    private final Mailer mailer;
    private final InstantSource clock;
    private final GrantChanges changes;
    private final Duration patience;
    private final List<Duration> reminders;

    OfferSteps(
            Grants grants,
            LinkAddresses addresses,
            OfferLetters letters,
            Mailer mailer,
            InstantSource clock,
            GrantChanges changes,
            SharingSettings settings) {
        this.grants = grants;
        this.addresses = addresses;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
        this.changes = changes;
        this.patience = settings.offersLapseAfter();
        this.reminders = settings.offerReminders().stream().sorted().toList();
    }

    /** Where the offer stands; empty where there is no such grant any more. */
    public Optional<OfferStanding> standing(GrantId id) {
        return grants.findById(id.value()).map(grant -> standing(grant, clock.instant()));
    }

    private OfferStanding standing(Grant grant, Instant now) {
        var next = next(grant, now);
        boolean waits = next == OfferStanding.Next.WAIT;
        return new OfferStanding(
                next,
                grant.state() == Grant.State.ACTIVE,
                waits ? Duration.between(now, nextMoment(grant, now)) : Duration.ZERO,
                grant.version());
    }

    private OfferStanding.Next next(Grant grant, Instant now) {
        if (grant.state() != Grant.State.PENDING) {
            return grant.owesOwnerAnAnswer() ? OfferStanding.Next.TELL_OWNER : OfferStanding.Next.OVER;
        }
        if (grant.isOverdue(now)) {
            return OfferStanding.Next.LAPSE;
        }
        if (grant.owesMail()) {
            return OfferStanding.Next.SEND_LINK;
        }
        return remindersDue(grant, now) > sent(grant) ? OfferStanding.Next.REMIND : OfferStanding.Next.WAIT;
    }

    /** Reminds the recipient: once, whatever number of reminders has become due. */
    public void remind(GrantId id) {
        grants.findById(id.value()).filter(grant -> grants.offered(id.value())).ifPresent(grant -> {
            int due = remindersDue(grant, clock.instant());
            if (due > sent(grant)) {
                boolean sent = mailer.trySend(letters.reminder(grant, addresses.of(grant), due));
                changes.byItself(id, GrantSteps.told(sent, "grant.reminded"), now -> {
                    if (now.state() == Grant.State.PENDING && now.emailKey().equals(grant.emailKey())) {
                        now.reminded(due);
                    }
                });
            }
        });
    }

    /** Ends an offer that nobody has answered, if its time is over by the database's clock. */
    public void closeLapsed(GrantId id) {
        var now = clock.instant();
        grants.findById(id.value())
                .filter(grant -> grant.isOverdue(now))
                .ifPresent(seen -> changes.byItself(seen, "grant.lapsed", grant -> {
                    if (grant.state() == Grant.State.PENDING && grant.isOverdue(now)) {
                        grant.lapse(now);
                    }
                }));
    }

    /** Tells the owner what came of the offer, once. */
    public void tellOwner(GrantId id) {
        grants.findById(id.value()).filter(Grant::owesOwnerAnAnswer).ifPresent(grant -> {
            letters.answer(grant).ifPresent(mailer::trySend);
            changes.byItself(id, "grant.owner-told", now -> now.ownerTold(clock.instant()));
        });
    }

    private Instant nextMoment(Grant grant, Instant now) {
        var offer = grant.offer();
        var lapses = offer == null ? now : offer.until();
        var end = grant.expiresAt() != null && grant.expiresAt().isBefore(lapses) ? grant.expiresAt() : lapses;
        return reminders.stream()
                .skip(sent(grant))
                .map(offeredAt(grant)::plus)
                .findFirst()
                .filter(reminder -> reminder.isBefore(end))
                .orElse(end);
    }

    private int remindersDue(Grant grant, Instant now) {
        return (int) reminders.stream()
                .filter(after -> !offeredAt(grant).plus(after).isAfter(now))
                .count();
    }

    /** When whoever is asked now was asked first: everybody has as long to answer. */
    private Instant offeredAt(Grant grant) {
        return grant.offer() == null ? grant.createdAt() : grant.offer().until().minus(patience);
    }

    private static int sent(Grant grant) {
        return grant.offer() == null ? 0 : grant.offer().reminders();
    }
}
