package dev.latchkey.verification;

import dev.latchkey.accounts.Passwords;
import dev.latchkey.accounts.SignInLimits;
import dev.latchkey.sharing.OpenGrant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A link's password is forgotten, and chosen anew by whoever reads the recipient's mailbox. */
@Service
public class ForgottenPasswords {

    private final PasswordLinks links;
    private final GrantPasswords kept;
    private final Passwords hashing;
    private final Guards guards;
    private final SignInLimits limits;
    private final Codes codes;
    private final CodeRequests requests;
    private final Attempts attempts;
    private final Visits visits;
    private final InstantSource clock;
    private final SignInTrail trail;
    private final TransactionOperations transaction;

    ForgottenPasswords(
            PasswordLinks links,
            GrantPasswords kept,
            Passwords hashing,
            Guards guards,
            SignInLimits limits,
            Codes codes,
            CodeRequests requests,
            Attempts attempts,
            Visits visits,
            InstantSource clock,
            SignInTrail trail,
            TransactionOperations transaction) {
        this.links = links;
        this.kept = kept;
        this.hashing = hashing;
        this.guards = guards;
        this.limits = limits;
        this.codes = codes;
        this.requests = requests;
        this.attempts = attempts;
        this.visits = visits;
        this.clock = clock;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Mails a link to a new password, to the grant's own address and no other. */
    @Transactional
    public CodeAnswer forgot(String token, @Nullable String secret, String network) {
        return links.find(token)
                .filter(grant -> kept.of(grant.id()).isPresent())
                .map(grant -> requests.begin(grant, links.digest(grant), Attempt.Purpose.NEW_PASSWORD, secret, network))
                .orElseGet(CodeAnswer.NotValid::new);
    }

    /** The grant whose password may be chosen anew with a mailed link; looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<OpenGrant> renewable(String token, String mailed) {
        return links.find(token)
                .filter(grant -> Codes.named(mailed)
                        .flatMap(id -> attempts.findById(id.value()))
                        .filter(attempt -> isGood(attempt, grant, mailed))
                        .isPresent());
    }

    /** Chooses the password anew with a mailed link, once. Every browser has to prove itself again. */
    public PasswordAnswer renew(String token, String mailed, String password, @Nullable String secret) {
        var grant = renewable(token, mailed).filter(links::welcome).orElse(null);
        if (grant == null) {
            return new PasswordAnswer.NotValid();
        }
        var broken = links.broken(grant, password);
        if (!broken.isEmpty()) {
            return new PasswordAnswer.Broken(broken);
        }
        try {
            var encoded = hashing.encode(password);
            var answer = transaction.execute(begun -> renewed(grant, mailed, encoded, secret));
            return answer == null ? new PasswordAnswer.NotValid() : answer;
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
        guards.forget(grant.id(), links.digest(grant));
        limits.startAfresh(SignInLimits.Kind.LINK, grant.id().value().toString());
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
}
