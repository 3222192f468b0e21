package dev.latchkey.verification;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.People;
import dev.latchkey.audit.RequestOrigin;
import dev.latchkey.sharing.Ends;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.Policy;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.web.ClientNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind each link for each browser: what it has to prove, and what it may see once it has. */
@Service
public class Doors {

    /** How long a browser that has proven itself may come back without a code. */
    public static final Duration VISIT_LASTS = Duration.ofHours(Visits.HOURS);

    private final OpenGrants grants;
    private final Visits visits;
    private final GrantPasswords passwords;
    private final RequestLimits limits;
    private final Policy policy;
    private final People people;
    private final SignInTrail trail;
    private final Ends ends;
    private final ObjectProvider<RequestOrigin> origin;

    Doors(
            OpenGrants grants,
            Visits visits,
            GrantPasswords passwords,
            RequestLimits limits,
            Policy policy,
            People people,
            SignInTrail trail,
            Ends ends,
            ObjectProvider<RequestOrigin> origin) {
        this.grants = grants;
        this.visits = visits;
        this.passwords = passwords;
        this.limits = limits;
        this.policy = policy;
        this.people = people;
        this.trail = trail;
        this.ends = ends;
        this.origin = origin;
    }

    /**
     * Looks at a link; changes nothing.
     *
     * @param secret of the browser's cookie, if it has one
     */
    @Transactional(readOnly = true)
    public Door at(String token, @Nullable String secret) {
        var grant = grants.byToken(token).orElse(null);
        if (grant == null) {
            return new Door.NotValid();
        }
        return visits.find(secret)
                .flatMap(visit -> visits.provenUntil(visit.id(), grant)
                        .map(until -> proven(grant, new Proof(visit.id(), grant.id()), until)))
                .orElseGet(() -> unproven(grant));
    }

    /**
     * Looks at a link for somebody who has signed in. What another account has opened in this browser is shut for them, and
     * left.
     */
    @Transactional
    public Door at(String token, @Nullable String secret, AccountId signedIn) {
        var door = at(token, secret);
        return switch (door) {
            case Door.Offered(var grant, var proof) when isOthers(grant, signedIn) -> left(grant, proof);
            case Door.Open(var grant, var proof, var until) when isOthers(grant, signedIn) -> left(grant, proof);
            default -> door;
        };
    }

    private static boolean isOthers(OpenGrant grant, AccountId signedIn) {
        var account = grant.account();
        return account != null && !account.equals(signedIn);
    }

    private Door left(OpenGrant grant, Proof proof) {
        visits.end(proof);
        return unproven(grant);
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
    boolean asksForCode(OpenGrant grant) {
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
     * @throws TooManyOpenings where they have to wait
     */
    @Transactional
    public Optional<String> enter(String token, @Nullable String secret) {
        return forAnyone(token)
                .flatMap(grant -> {
                    limits.open(grant.id(), network());
                    // its owner may have asked for another proof while others went in first
                    grants.hold(grant.id());
                    return forAnyone(token);
                })
                .map(grant -> {
                    var visit = visits.prove(visits.recognise(secret).id(), grant);
                    trail.letIn(grant, SignInTrail.BY_LINK, visit, Map.of());
                    return visit.secret();
                });
    }

    private Optional<OpenGrant> forAnyone(String token) {
        return grants.byToken(token)
                .filter(grant -> unproven(grant) instanceof Door.Anyone)
                .filter(grant -> policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.LINK));
    }

    /**
     * Lets in who has signed in to the account that the grant belongs to, as a code would.
     *
     * @return the browser's new secret; empty where it is not that account's grant, or the policy does not let it in
     */
    @Transactional
    public Optional<String> enter(String token, AccountId account, @Nullable String secret) {
        return grants.byToken(token)
                .filter(grant -> account.equals(grant.account()))
                .filter(grant -> isWelcome(grant, account))
                .map(grant -> {
                    var visit = visits.prove(visits.recognise(secret).id(), grant);
                    trail.letIn(grant, SignInTrail.BY_ACCOUNT, visit, Map.of());
                    return visit.secret();
                });
    }

    /** By the address that it was sent to, and by the account's own. */
    private boolean isWelcome(OpenGrant grant, AccountId account) {
        return policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.ACCOUNT)
                && people.find(account)
                        .filter(who -> policy.letsIn(grant.organisationId(), who))
                        .isPresent();
    }

    /** Whether a link leads to what belongs to this account. */
    @Transactional(readOnly = true)
    public boolean isTheirs(String token, AccountId account) {
        return grants.byToken(token)
                .filter(grant -> account.equals(grant.account()))
                .isPresent();
    }

    private String network() {
        return Optional.ofNullable(origin.getIfAvailable())
                .flatMap(RequestOrigin::address)
                .map(address -> ClientNetwork.of(address).prefix())
                .orElse("");
    }

    /**
     * Answers for an offer's page that was opened with this proof, where the offer is still theirs: it becomes nobody
     * else's in between.
     */
    @Transactional
    public void answer(Proof proof, int linkVersion, Runnable answer) {
        grants.hold(proof.grant());
        stillOffered(proof, linkVersion).ifPresent(grant -> answer.run());
    }

    /** The same grant as an offer's page that was opened with this proof may show it. */
    @Transactional(readOnly = true)
    public Optional<OpenGrant> stillOffered(Proof proof, int linkVersion) {
        return grants.atDoor(proof.grant())
                .filter(OpenGrant::offered)
                .filter(grant -> grant.linkVersion() == linkVersion)
                .filter(grant -> visits.provenUntil(proof.visit(), grant).isPresent());
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
     * Who looks at it now would like more time.
     *
     * @param note why; may be empty
     * @throws SharingException where it was asked for already, or the access is over
     */
    @Transactional
    public void askMoreTime(Proof proof, int linkVersion, String note) {
        grants.hold(proof.grant());
        var grant = stillOpen(proof, linkVersion).orElseThrow(SharingException.NothingToAsk::new);
        ends.askMore(grant.id(), note);
    }

    /**
     * Somebody signs out of an account in this browser, and of all that an account has opened in it.
     *
     * @param secret of the browser's cookie
     */
    @Transactional
    public void signedOut(String secret) {
        visits.find(secret).ifPresent(visits::endAllOfAccounts);
    }

    /** Ends this browser's visit to a grant. */
    @Transactional
    public void leave(Proof proof) {
        visits.end(proof);
    }
}
