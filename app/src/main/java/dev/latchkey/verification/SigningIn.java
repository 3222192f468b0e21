package dev.latchkey.verification;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.keys.ServerKey;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.Ends;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.Policy;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private final OpenGrants grants;
    private final Ends ends;
    private final Attempts attempts;
    private final Visits visits;
    private final Guards guards;
    private final Codes codes;
    private final CodeRequests requests;
    private final GrantPasswords passwords;
    private final Policy policy;
    private final InstantSource clock;
    private final SignInTrail trail;

    SigningIn(
            OpenGrants grants,
            Ends ends,
            Attempts attempts,
            Visits visits,
            Guards guards,
            Codes codes,
            CodeRequests requests,
            GrantPasswords passwords,
            Policy policy,
            InstantSource clock,
            SignInTrail trail) {
        this.grants = grants;
        this.ends = ends;
        this.attempts = attempts;
        this.visits = visits;
        this.guards = guards;
        this.codes = codes;
        this.requests = requests;
        this.passwords = passwords;
        this.policy = policy;
        this.clock = clock;
        this.trail = trail;
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
                .orElseGet(() -> unproven(grant));
    }

    private Door proven(OpenGrant grant, Proof proof, Instant until) {
        if (grant.offered()) {
            return new Door.Offered(grant, proof);
        }
        return lacksPassword(grant) ? new Door.ChoosePassword(grant, proof) : new Door.Open(grant, proof, until);
    }

    private Door unproven(OpenGrant grant) {
        var organisation = grant.organisation();
        var homepage = grant.homepage();
        if (grant.account() != null) {
            return new Door.Account(organisation, homepage);
        }
        if (asksForCode(grant)) {
            return new Door.SignIn(organisation, homepage);
        }
        return grant.verification() == Verification.LINK
                ? new Door.Anyone(organisation, homepage)
                : new Door.Password(organisation, homepage);
    }

    /** Whoever has to accept first, or to choose a password, proves the mailbox. */
    private boolean asksForCode(OpenGrant grant) {
        if (grant.account() != null) {
            return false;
        }
        return grant.offered()
                || switch (grant.verification()) {
                    case CODE, ACCOUNT -> true;
                    case PASSWORD -> lacksPassword(grant);
                    case LINK -> false;
                };
    }

    private boolean lacksPassword(OpenGrant grant) {
        return grant.verification() == Verification.PASSWORD
                && passwords.of(grant.id()).isEmpty();
    }

    /**
     * Lets in whoever holds the link, where the owner has chosen that.
     *
     * @return the browser's new secret; empty where the link alone does not open it
     */
    @Transactional
    public Optional<String> enter(String token, @Nullable String secret) {
        return grants.byToken(token)
                .filter(grant -> unproven(grant) instanceof Door.Anyone)
                .filter(grant -> policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.LINK))
                .map(grant -> {
                    var visit = visits.prove(visits.recognise(secret).id(), grant);
                    trail.letIn(grant, SignInTrail.BY_LINK, visit, Map.of());
                    return visit.secret();
                });
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
                    trail.letIn(grant, SignInTrail.PROVEN, visit, Map.of());
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
                .filter(grant -> visits.provenUntil(proof.visit(), grant).isPresent())
                .filter(grant -> !lacksPassword(grant));
    }

    /**
     * SEND OTP.
     *
     * @param network where the request came from, for limits
     */
    @Transactional
    public CodeAnswer ask(String token, String typed, @Nullable String secret, String network) {
        var grant = grants.byToken(token).filter(this::asksForCode).orElse(null);
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
                .filter(open -> open.linkVersion() == attempt.linkVersion() && asksForCode(open))
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
        boolean welcome = policy.letsIn(grant.organisationId(), grant.emailKey(), grant.verification());
        return welcome & ServerKey.same(attempt.addressDigest(), codes.addressDigest(grant.id(), grant.emailKey()));
    }
}
