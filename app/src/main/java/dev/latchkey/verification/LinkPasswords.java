package dev.latchkey.verification;

import dev.latchkey.accounts.Passwords;
import dev.latchkey.accounts.SignInLimits;
import dev.latchkey.accounts.TooManyTries;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.web.ClientNetwork;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Links that a password of the recipient's own opens: typed, and chosen once the mailbox is proven. Passwords are hashed
 * outside of any transaction, because that takes its time.
 */
@Service
public class LinkPasswords {

    private final PasswordLinks links;
    private final GrantPasswords kept;
    private final Passwords hashing;
    private final SignInLimits limits;
    private final Guards guards;
    private final CodeRequests requests;
    private final Visits visits;
    private final SignInTrail trail;
    private final TransactionOperations transaction;

    LinkPasswords(
            PasswordLinks links,
            GrantPasswords kept,
            Passwords hashing,
            SignInLimits limits,
            Guards guards,
            CodeRequests requests,
            Visits visits,
            SignInTrail trail,
            TransactionOperations transaction) {
        this.links = links;
        this.kept = kept;
        this.hashing = hashing;
        this.limits = limits;
        this.guards = guards;
        this.requests = requests;
        this.visits = visits;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * A typed password.
     *
     * @param secret of the browser's cookie, if it has one
     */
    public PasswordAnswer open(String token, String typed, @Nullable String secret, ClientNetwork network) {
        var grant = links.find(token).orElse(null);
        var encoded = grant == null ? null : kept.of(grant.id()).orElse(null);
        if (grant == null || encoded == null) {
            return new PasswordAnswer.NotValid();
        }
        var locked = guards.lockedUntil(grant.id(), links.digest(grant));
        if (locked.isPresent()) {
            return new PasswordAnswer.Locked(locked.get());
        }
        try {
            var begun = limits.begin(SignInLimits.Kind.LINK, grant.id().value().toString(), network);
            return matches(typed, encoded, begun) && links.welcome(grant)
                    ? inTransaction(() -> right(grant, encoded, secret, begun))
                    : inTransaction(() -> wrong(grant, network));
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
        if (!kept.hold(grant.id()).filter(encoded::equals).isPresent()) {
            // chosen anew, or not asked for any more, while it was compared
            return new PasswordAnswer.NotValid();
        }
        limits.succeeded(begun);
        guards.forget(grant.id(), links.digest(grant));
        var visit = visits.prove(visits.recognise(secret).id(), grant);
        trail.letIn(grant, SignInTrail.BY_PASSWORD, visit, Map.of());
        return new PasswordAnswer.Right(visit.secret());
    }

    private PasswordAnswer wrong(OpenGrant grant, ClientNetwork network) {
        var digest = links.digest(grant);
        guards.wrong(grant.id(), digest, true);
        trail.record(grant, "sign-in.wrong-password", Map.of());
        var locked = guards.lockedUntil(grant.id(), digest);
        if (locked.isEmpty()) {
            return new PasswordAnswer.Wrong();
        }
        requests.lockedByPasswords(grant, digest, network.prefix());
        return new PasswordAnswer.Locked(locked.get());
    }

    /** The first password of somebody whose browser has proven the mailbox. */
    public PasswordAnswer choose(Proof proof, int linkVersion, String password) {
        var grant = links.find(proof, linkVersion)
                .filter(found -> visits.hasProvenMailbox(proof.visit(), found))
                .filter(links::welcome)
                .orElse(null);
        if (grant == null) {
            return new PasswordAnswer.NotValid();
        }
        var broken = links.broken(grant, password);
        if (!broken.isEmpty()) {
            return new PasswordAnswer.Broken(broken);
        }
        try {
            var encoded = hashing.encode(password);
            return inTransaction(() -> {
                // it may have become somebody else's while the password was hashed
                if (!links.hold(proof, linkVersion)
                        || !visits.hasProvenMailbox(proof.visit(), grant)
                        || !kept.setFirst(grant.id(), encoded)) {
                    return new PasswordAnswer.NotValid();
                }
                trail.record(grant, "sign-in.password-chosen", Map.of());
                return new PasswordAnswer.Right(
                        visits.proveMailbox(proof.visit(), grant).secret());
            });
        } catch (Passwords.TooBusy e) {
            return new PasswordAnswer.Busy();
        }
    }

    private PasswordAnswer inTransaction(Supplier<PasswordAnswer> work) {
        var answer = transaction.execute(begun -> work.get());
        return answer == null ? new PasswordAnswer.NotValid() : answer;
    }
}
