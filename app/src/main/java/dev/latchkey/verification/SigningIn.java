package dev.latchkey.verification;

import dev.latchkey.keys.ServerKey;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.Policy;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a recipient proves the mailbox with a code. Up to the right code everybody is answered alike, in words and in time:
 * the same rows are read and written whether the typed address is the recipient's or a stranger's.
 */
@Service
public class SigningIn {

    private final OpenGrants grants;
    private final Doors doors;
    private final Attempts attempts;
    private final Visits visits;
    private final Guards guards;
    private final Codes codes;
    private final CodeRequests requests;
    private final Policy policy;
    private final InstantSource clock;
    private final SignInTrail trail;

    SigningIn(
            OpenGrants grants,
            Doors doors,
            Attempts attempts,
            Visits visits,
            Guards guards,
            Codes codes,
            CodeRequests requests,
            Policy policy,
            InstantSource clock,
            SignInTrail trail) {
        this.grants = grants;
        this.doors = doors;
        this.attempts = attempts;
        this.visits = visits;
        this.guards = guards;
        this.codes = codes;
        this.requests = requests;
        this.policy = policy;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * SEND OTP.
     *
     * @param network where the request came from, for limits
     */
    @Transactional
    public CodeAnswer ask(String token, String typed, @Nullable String secret, String network) {
        var grant = grants.byToken(token).filter(doors::asksForCode).orElse(null);
        if (grant == null) {
            return new CodeAnswer.NotValid();
        }
        EmailAddress address;
        try {
            address = new EmailAddress(typed);
        } catch (EmailAddress.Malformed e) {
            return new CodeAnswer.Malformed();
        }
        var digest = codes.addressDigest(grant.id(), address.key());
        var locked = guards.lockedUntil(grant.id(), digest);
        if (locked.isPresent()) {
            return new CodeAnswer.Locked(locked.get());
        }
        return requests.begin(grant, digest, Attempt.Purpose.SIGN_IN, secret, network);
    }

    /** A typed code. Only the browser that asked for it can use it. */
    @Transactional
    public CodeCheck check(AttemptId id, @Nullable String secret, String typed) {
        var digits = Codes.digits(typed);
        if (!Codes.wellFormed(digits)) {
            return new CodeCheck.Malformed();
        }
        var attempt = attempts.lock(id.value()).orElse(null);
        var visit = visits.find(secret).orElse(null);
        if (attempt == null
                || visit == null
                || !attempt.visit().equals(visit.id())
                || attempt.purpose() != Attempt.Purpose.SIGN_IN) {
            return new CodeCheck.AskAgain();
        }
        var grant = grants.atDoor(attempt.grant())
                .filter(open -> open.linkVersion() == attempt.linkVersion() && doors.asksForCode(open))
                .orElse(null);
        if (grant == null) {
            return new CodeCheck.NotValid();
        }
        var locked = guards.lockedUntil(grant.id(), attempt.addressDigest());
        if (locked.isPresent()) {
            return new CodeCheck.Locked(locked.get());
        }
        if (!attempt.isOpen() || !attempt.expiresAt().isAfter(clock.instant())) {
            return new CodeCheck.AskAgain();
        }
        return compare(attempt, grant, digits);
    }

    private CodeCheck compare(Attempt attempt, OpenGrant grant, String digits) {
        boolean right = codes.same(attempt, digits);
        // asked also when the code is wrong, so that both take the same time; a stranger's lucky guess opens nothing
        boolean own = isRecipients(attempt, grant);
        if (right & own) {
            return accept(attempt, grant);
        }
        attempt.wrong();
        guards.wrong(grant.id(), attempt.addressDigest(), own);
        var locked = guards.lockedUntil(grant.id(), attempt.addressDigest());
        if (locked.isPresent()) {
            // at once, so that the mailbox is told now and not when the code would have run out
            attempt.lock();
        }
        requests.saveChanged(attempt);
        trail.record(
                grant,
                "sign-in.wrong-code",
                Map.of(SignInTrail.ATTEMPT, attempt.id().value()));
        if (locked.isPresent()) {
            return new CodeCheck.Locked(locked.get());
        }
        return attempt.isOpen() ? new CodeCheck.Wrong(attempt.triesLeft()) : new CodeCheck.AskAgain();
    }

    private CodeCheck accept(Attempt attempt, OpenGrant grant) {
        attempt.accept();
        guards.forget(grant.id(), attempt.addressDigest());
        requests.saveChanged(attempt);
        var visit = visits.proveMailbox(attempt.visit(), grant);
        trail.letIn(
                grant,
                SignInTrail.PROVEN,
                visit,
                Map.of(SignInTrail.ATTEMPT, attempt.id().value()));
        return new CodeCheck.Right(visit.secret());
    }

    /** Whom the policy would not let in today is a stranger; asked of the grant, so that it takes the same for all. */
    boolean isRecipients(Attempt attempt, OpenGrant grant) {
        boolean welcome = policy.letsIn(grant.organisationId(), grant.emailKey(), grant.verification());
        return welcome & ServerKey.same(attempt.addressDigest(), codes.addressDigest(grant.id(), grant.emailKey()));
    }
}
