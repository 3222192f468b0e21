package dev.latchkey.verification;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.keys.ServerKey;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.Ends;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.Policy;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a recipient gets from a link to what is shared. Up to the right code everybody is answered alike, in words and in
 * time: the same rows are read and written whether the typed address is the recipient's or a stranger's.
 */
@Service
public class SigningIn {

    /** How long a browser that has proven itself may come back without a code. */
    public static final Duration VISIT_LASTS = Duration.ofHours(Visits.HOURS);

    static final Duration ASK_AGAIN = Duration.ofSeconds(60);

    private final OpenGrants grants;
    private final Ends ends;
    private final Attempts attempts;
    private final Visits visits;
    private final Guards guards;
    private final Codes codes;
    private final RequestLimits limits;
    private final Policy policy;
    private final InstantSource clock;
    private final NoArgGenerator ids;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    SigningIn(
            OpenGrants grants,
            Ends ends,
            Attempts attempts,
            Visits visits,
            Guards guards,
            Codes codes,
            RequestLimits limits,
            Policy policy,
            InstantSource clock,
            NoArgGenerator ids,
            Audit audit,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.ends = ends;
        this.attempts = attempts;
        this.visits = visits;
        this.guards = guards;
        this.codes = codes;
        this.limits = limits;
        this.policy = policy;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Looks at a link; changes nothing.
     *
     * @param secret of the browser's cookie, if it has one
     */
    @Transactional(readOnly = true)
    public Door door(String token, @Nullable String secret) {
        var grant = grants.byToken(token).orElse(null);
        if (grant == null) {
            return new Door.NotValid();
        }
        return visits.find(secret)
                .flatMap(visit -> visits.provenUntil(visit.id(), grant)
                        .map(until -> proven(grant, new Proof(visit.id(), grant.id()), until)))
                .orElseGet(() -> grant.account() == null
                        ? new Door.SignIn(grant.organisation(), grant.homepage())
                        : new Door.Account(grant.organisation(), grant.homepage()));
    }

    private static Door proven(OpenGrant grant, Proof proof, Instant until) {
        return grant.offered() ? new Door.Offered(grant, proof) : new Door.Open(grant, proof, until);
    }

    /**
     * Lets in who has signed in to the account that the grant belongs to, as a code would.
     *
     * @return the browser's new secret; empty where it is not that account's grant
     */
    @Transactional
    public Optional<String> enter(String token, AccountId account, @Nullable String secret) {
        return grants.byToken(token)
                .filter(grant -> account.equals(grant.account()))
                .filter(grant -> policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.ACCOUNT))
                .map(grant -> {
                    var visit = visits.prove(visits.recognise(secret).id(), grant);
                    audit.record(new Entry(
                            grant.organisationId().value(),
                            Actor.account(account.value()),
                            "sign-in.proven",
                            "grant",
                            grant.id().value()));
                    return visit.secret();
                });
    }

    /** What an offer's page that was opened with this proof may still answer. */
    @Transactional(readOnly = true)
    public boolean stillOffered(Proof proof, int linkVersion) {
        return grants.atDoor(proof.grant())
                .filter(OpenGrant::offered)
                .filter(grant -> grant.linkVersion() == linkVersion)
                .filter(grant -> visits.provenUntil(proof.visit(), grant).isPresent())
                .isPresent();
    }

    /**
     * What a page that was opened with this proof may still show; asked before each reading, because a page that lost
     * its grant stays open for a moment.
     *
     * @param linkVersion version of the link that the page was opened with
     */
    @Transactional(readOnly = true)
    public Optional<OpenGrant> stillOpen(Proof proof, int linkVersion) {
        return grants.byId(proof.grant())
                .filter(grant -> grant.linkVersion() == linkVersion)
                .filter(grant -> visits.provenUntil(proof.visit(), grant).isPresent());
    }

    /**
     * SEND OTP.
     *
     * @param network where the request came from, for limits
     */
    @Transactional
    public CodeAnswer ask(String token, String typed, @Nullable String secret, String network) {
        var grant =
                grants.byToken(token).filter(found -> found.account() == null).orElse(null);
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
        var visit = visits.recognise(secret);
        var wait = limits.wait(grant.id(), digest, visit.id(), network);
        if (wait.isPositive()) {
            return new CodeAnswer.Wait(wait);
        }
        attempts.openOf(grant.id().value(), digest, visit.id()).forEach(earlier -> {
            earlier.replace();
            saveChanged(earlier);
        });
        var attempt = attempts.save(begin(grant, digest, visit.id(), network, clock.instant()));
        events.publishEvent(new AttemptStarted(attempt.id()));
        return new CodeAnswer.Sent(attempt.id(), visit.secret(), Attempt.HOLDS, ASK_AGAIN);
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
        if (attempt == null || visit == null || !attempt.visit().equals(visit.id())) {
            return new CodeCheck.AskAgain();
        }
        var grant = grants.atDoor(attempt.grant())
                .filter(open -> open.linkVersion() == attempt.linkVersion() && open.account() == null)
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
        saveChanged(attempt);
        record(grant, "sign-in.wrong-code", attempt);
        if (locked.isPresent()) {
            return new CodeCheck.Locked(locked.get());
        }
        return attempt.isOpen() ? new CodeCheck.Wrong(attempt.triesLeft()) : new CodeCheck.AskAgain();
    }

    private CodeCheck accept(Attempt attempt, OpenGrant grant) {
        attempt.accept();
        guards.forget(grant.id(), attempt.addressDigest());
        saveChanged(attempt);
        var visit = visits.proveMailbox(attempt.visit(), grant);
        record(grant, "sign-in.proven", attempt);
        return new CodeCheck.Right(visit.secret());
    }

    /**
     * Who looks at it now would like more time.
     *
     * @param note why; may be empty
     * @throws SharingException where it was asked for already, or the access is over
     */
    @Transactional
    public void askMoreTime(Proof proof, int linkVersion, String note) {
        var grant = stillOpen(proof, linkVersion).orElseThrow(SharingException.NothingToAsk::new);
        ends.askMore(grant.id(), note);
    }

    /** Ends this browser's visit to a grant. */
    @Transactional
    public void leave(Proof proof) {
        visits.end(proof);
    }

    /** Whom the policy would not let in today is a stranger; asked of the grant, so that it takes the same for all. */
    boolean isRecipients(Attempt attempt, OpenGrant grant) {
        boolean welcome = policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.CODE);
        return welcome & ServerKey.same(attempt.addressDigest(), codes.addressDigest(grant.id(), grant.emailKey()));
    }

    private Attempt begin(OpenGrant grant, byte[] digest, UUID visit, String network, Instant now) {
        var seed = new byte[16];
        random.nextBytes(seed);
        return new Attempt(
                ids.generate(),
                grant.id().value(),
                grant.linkVersion(),
                digest,
                visit,
                network,
                seed,
                Attempt.State.OPEN,
                0,
                now,
                now.plus(Attempt.HOLDS),
                null,
                0);
    }

    private void saveChanged(Attempt attempt) {
        var saved = attempts.save(attempt);
        events.publishEvent(new AttemptChanged(saved.id(), saved.version()));
    }

    private void record(OpenGrant grant, String act, Attempt attempt) {
        audit.record(new Entry(
                grant.organisationId().value(),
                Actor.recipient(grant.id().value()),
                act,
                "grant",
                grant.id().value(),
                Map.of("attempt", attempt.id().value())));
    }
}
