package dev.latchkey.verification;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.sharing.OpenGrant;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins an attempt to prove a mailbox, for whatever it is wanted: as often as the limits allow. */
@Component
class CodeRequests {

    static final Duration ASK_AGAIN = Duration.ofSeconds(60);

    private final Attempts attempts;
    private final Visits visits;
    private final RequestLimits limits;
    private final InstantSource clock;
    private final NoArgGenerator ids;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    CodeRequests(
            Attempts attempts,
            Visits visits,
            RequestLimits limits,
            InstantSource clock,
            NoArgGenerator ids,
            ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.visits = visits;
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Takes the place of what this browser has asked for before.
     *
     * @param digest of the address
     * @param secret of the browser's cookie, if it has one
     * @param network where the request came from, for limits
     * @return either {@link CodeAnswer.Sent} or {@link CodeAnswer.Wait}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    CodeAnswer begin(OpenGrant grant, byte[] digest, Attempt.Purpose purpose, @Nullable String secret, String network) {
        var known = visits.find(secret);
        var wait = limits.wait(grant.id(), digest, known.map(Visits.Visit::id).orElse(null), network, purpose);
        if (wait.isPositive()) {
            // whoever is refused leaves nothing behind, however often they come
            return new CodeAnswer.Wait(wait);
        }
        var visit = known.orElseGet(visits::begin);
        attempts.openOf(grant.id().value(), digest, visit.id(), purpose).forEach(earlier -> {
            earlier.replace();
            saveChanged(earlier);
        });
        var attempt = attempts.save(attempt(grant, digest, purpose, visit.id(), network));
        events.publishEvent(new AttemptStarted(attempt.id()));
        return new CodeAnswer.Sent(attempt.id(), visit.secret(), purpose.holds, ASK_AGAIN);
    }

    /** Wrong passwords have locked the address: nothing is asked, but the mailbox is told in the same way. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockedByPasswords(OpenGrant grant, byte[] digest, String network) {
        // no browser's, so that nobody can type a code for it
        var attempt = attempt(grant, digest, Attempt.Purpose.PASSWORD, ids.generate(), network);
        attempt.lock();
        events.publishEvent(new AttemptStarted(attempts.save(attempt).id()));
    }

    void saveChanged(Attempt attempt) {
        var saved = attempts.save(attempt);
        events.publishEvent(new AttemptChanged(saved.id(), saved.version()));
    }

    private Attempt attempt(OpenGrant grant, byte[] digest, Attempt.Purpose purpose, UUID visit, String network) {
        var seed = new byte[16];
        random.nextBytes(seed);
        var now = clock.instant();
        return new Attempt(
                ids.generate(),
                grant.id().value(),
                grant.linkVersion(),
                digest,
                visit,
                network,
                purpose,
                seed,
                Attempt.State.OPEN,
                0,
                now,
                now.plus(purpose.holds),
                null,
                0);
    }
}
