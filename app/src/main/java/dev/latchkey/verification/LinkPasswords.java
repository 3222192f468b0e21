package dev.latchkey.verification;

import dev.latchkey.accounts.PasswordRules;
import dev.latchkey.accounts.Passwords;
import dev.latchkey.accounts.SignInLimits;
import dev.latchkey.accounts.TooManyTries;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.Policy;
import dev.latchkey.sharing.Verification;
import dev.latchkey.web.ClientNetwork;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Links that a password of the recipient's own opens: typed, chosen once the mailbox is proven, forgotten and chosen
 * anew. Passwords are hashed outside of any transaction, because that takes its time.
 */
@Service
public class LinkPasswords {

    private final OpenGrants grants;
    private final GrantPasswords kept;
    private final Passwords hashing;
    private final SignInLimits limits;
    private final Guards guards;
    private final Codes codes;
    private final CodeRequests requests;
    private final Attempts attempts;
    private final Visits visits;
    private final Policy policy;
    private final InstantSource clock;
    private final SignInTrail trail;
    private final TransactionOperations transaction;

    LinkPasswords(
            OpenGrants grants,
            GrantPasswords kept,
            Passwords hashing,
            SignInLimits limits,
            Guards guards,
            Codes codes,
            CodeRequests requests,
            Attempts attempts,
            Visits visits,
            Policy policy,
            InstantSource clock,
            SignInTrail trail,
            TransactionOperations transaction) {
        this.grants = grants;
        this.kept = kept;
        this.hashing = hashing;
        this.limits = limits;
        this.guards = guards;
        this.codes = codes;
        this.requests = requests;
        this.attempts = attempts;
        this.visits = visits;
        this.policy = policy;
        this.clock = clock;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * A typed password.
     *
     * @param secret of the browser's cookie, if it has one
     */
    public PasswordAnswer open(String token, String typed, @Nullable String secret, ClientNetwork network) {
        var grant = byPassword(token).orElse(null);
        var encoded = grant == null ? null : kept.of(grant.id()).orElse(null);
        if (grant == null || encoded == null) {
            return new PasswordAnswer.NotValid();
        }
        var locked = guards.lockedUntil(grant.id(), digest(grant));
        if (locked.isPresent()) {
            return new PasswordAnswer.Locked(locked.get());
        }
        try {
            var begun = limits.begin("link " + grant.id().value(), network);
            return matches(typed, encoded, begun) && welcome(grant)
                    ? inTransaction(() -> right(grant, encoded, secret, begun))
                    : inTransaction(() -> wrong(grant));
        } catch (TooManyTries e) {
            return new PasswordAnswer.Wait(e.minutes());
        } catch (Passwords.TooBusy e) {
            return new PasswordAnswer.Busy();
        }
    }

    private boolean matches(String typed, String encoded, SignInLimits.Try begun) {
        try {
            return hashing.match(typed, encoded);
        } catch (Passwords.TooBusy e) {
            limits.forget(begun);
            throw e;
        }
    }

    private PasswordAnswer right(OpenGrant grant, String encoded, @Nullable String secret, SignInLimits.Try begun) {
        if (!kept.of(grant.id()).filter(encoded::equals).isPresent()) {
            // chosen anew, or not asked for any more, while it was compared
            return new PasswordAnswer.NotValid();
        }
        limits.succeeded(begun);
        guards.forget(grant.id(), digest(grant));
        var visit = visits.prove(visits.recognise(secret).id(), grant);
        trail.letIn(grant, SignInTrail.PROVEN, visit, Map.of());
        return new PasswordAnswer.Right(visit.secret());
    }

    private PasswordAnswer wrong(OpenGrant grant) {
        var digest = digest(grant);
        guards.wrong(grant.id(), digest, true);
        trail.record(grant, "sign-in.wrong-password", Map.of());
        return guards.lockedUntil(grant.id(), digest)
                .<PasswordAnswer>map(PasswordAnswer.Locked::new)
                .orElseGet(PasswordAnswer.Wrong::new);
    }

    /** The first password of somebody whose browser has proven the mailbox. */
    public PasswordAnswer choose(Proof proof, int linkVersion, String password) {
        var grant = grants.byId(proof.grant())
                .filter(found -> found.linkVersion() == linkVersion)
                .filter(LinkPasswords::isByPassword)
                .filter(found -> visits.hasProvenMailbox(proof.visit(), found))
                .orElse(null);
        if (grant == null) {
            return new PasswordAnswer.NotValid();
        }
        var broken = PasswordRules.broken(password, words(grant));
        if (!broken.isEmpty()) {
            return new PasswordAnswer.Broken(broken);
        }
        try {
            var encoded = hashing.encode(password);
            return inTransaction(() -> {
                if (!kept.setFirst(grant.id(), encoded)) {
                    return new PasswordAnswer.NotValid();
                }
                trail.record(grant, "sign-in.password-chosen", Map.of());
                return new PasswordAnswer.Right(
                        visits.prove(proof.visit(), grant).secret());
            });
        } catch (Passwords.TooBusy e) {
            return new PasswordAnswer.Busy();
        }
    }

    /** Mails a link to a new password, to the grant's own address and no other. */
    @Transactional
    public CodeAnswer forgot(String token, @Nullable String secret, String network) {
        return byPassword(token)
                .filter(grant -> kept.of(grant.id()).isPresent())
                .map(grant -> requests.begin(grant, digest(grant), Attempt.Purpose.NEW_PASSWORD, secret, network))
                .orElseGet(CodeAnswer.NotValid::new);
    }

    /** The grant whose password may be chosen anew with a mailed link; looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<OpenGrant> renewable(String token, String mailed) {
        return byPassword(token)
                .filter(grant -> Codes.named(mailed)
                        .flatMap(id -> attempts.findById(id.value()))
                        .filter(attempt -> isGood(attempt, grant, mailed))
                        .isPresent());
    }

    /** Chooses the password anew with a mailed link, once. Every browser has to prove itself again. */
    public PasswordAnswer renew(String token, String mailed, String password, @Nullable String secret) {
        var grant = renewable(token, mailed).filter(this::welcome).orElse(null);
        if (grant == null) {
            return new PasswordAnswer.NotValid();
        }
        var broken = PasswordRules.broken(password, words(grant));
        if (!broken.isEmpty()) {
            return new PasswordAnswer.Broken(broken);
        }
        try {
            var encoded = hashing.encode(password);
            return inTransaction(() -> renewed(grant, mailed, encoded, secret));
        } catch (Passwords.TooBusy e) {
            return new PasswordAnswer.Busy();
        }
    }

    private PasswordAnswer renewed(OpenGrant grant, String mailed, String encoded, @Nullable String secret) {
        var open = attempts.openAt(grant.id().value()).stream()
                .filter(attempt -> attempt.purpose() == Attempt.Purpose.NEW_PASSWORD)
                .toList();
        var used =
                open.stream().filter(attempt -> isGood(attempt, grant, mailed)).findFirst();
        if (used.isEmpty()) {
            return new PasswordAnswer.NotValid();
        }
        open.forEach(attempt -> {
            if (attempt == used.get()) {
                attempt.accept();
            } else {
                attempt.replace();
            }
            requests.saveChanged(attempt);
        });
        kept.set(grant.id(), encoded);
        guards.forget(grant.id(), digest(grant));
        visits.endAllTo(grant.id());
        var visit = visits.proveMailbox(visits.recognise(secret).id(), grant);
        trail.letIn(grant, SignInTrail.PASSWORD_RENEWED, visit, Map.of());
        return new PasswordAnswer.Right(visit.secret());
    }

    private boolean isGood(Attempt attempt, OpenGrant grant, String mailed) {
        return attempt.isOpen()
                && attempt.purpose() == Attempt.Purpose.NEW_PASSWORD
                && attempt.expiresAt().isAfter(clock.instant())
                && attempt.grant().equals(grant.id())
                && attempt.linkVersion() == grant.linkVersion()
                && codes.sameToken(attempt, mailed);
    }

    private Optional<OpenGrant> byPassword(String token) {
        return grants.byToken(token).filter(LinkPasswords::isByPassword);
    }

    private static boolean isByPassword(OpenGrant grant) {
        return grant.verification() == Verification.PASSWORD && !grant.offered() && grant.account() == null;
    }

    private boolean welcome(OpenGrant grant) {
        return policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.PASSWORD);
    }

    /** Words that others know of this link. */
    private Collection<String> words(OpenGrant grant) {
        return Stream.concat(
                        Stream.of(grant.email(), grant.organisation(), grant.homepage(), grant.owner()),
                        grants.title(grant).stream())
                .flatMap(words -> Stream.concat(Stream.of(words), List.of(words.split("[\\s.@]+")).stream()))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** Shorter ones, such as "by", say nothing of the link. */
    private static final int SHORTEST_WORD = 5;

    private byte[] digest(OpenGrant grant) {
        return codes.addressDigest(grant.id(), grant.emailKey());
    }

    private PasswordAnswer inTransaction(Supplier<PasswordAnswer> work) {
        var answer = transaction.execute(begun -> work.get());
        return answer == null ? new PasswordAnswer.NotValid() : answer;
    }
}
