package dev.latchkey.verification;

import dev.latchkey.mail.MailUnavailable;
import dev.latchkey.mail.Mailer;
import dev.latchkey.sharing.AccessClosed;
import dev.latchkey.sharing.AddressChanged;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.ProofChanged;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The steps of a one-time password's life that nobody clicks; a second call changes nothing and sends nothing. */
@Service
public class CodeSteps {

    private final Attempts attempts;
    private final OpenGrants grants;
    private final SigningIn signingIn;
    private final Visits visits;
    private final Guards guards;
    private final GrantPasswords passwords;
    private final Codes codes;
    private final CodeLetters letters;
    private final Mailer mailer;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    CodeSteps(
            Attempts attempts,
            OpenGrants grants,
            SigningIn signingIn,
            Visits visits,
            Guards guards,
            GrantPasswords passwords,
            Codes codes,
            CodeLetters letters,
            Mailer mailer,
            InstantSource clock,
            TransactionOperations transaction) {
        this.attempts = attempts;
        this.grants = grants;
        this.signingIn = signingIn;
        this.visits = visits;
        this.guards = guards;
        this.passwords = passwords;
        this.codes = codes;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How an attempt stands; empty where there is none any more. */
    public Optional<AttemptStanding> standing(AttemptId id) {
        return attempts.findById(id.value()).map(attempt -> {
            var remaining = Duration.between(clock.instant(), attempt.expiresAt());
            return new AttemptStanding(
                    AttemptStanding.Outcome.valueOf(attempt.state().name()),
                    remaining.isNegative() ? Duration.ZERO : remaining,
                    attempt.version());
        });
    }

    /** Mails the code or the link, if the address is the recipient's and the code is still good. */
    public void sendCode(AttemptId id) {
        attempts.findById(id.value())
                .filter(attempt -> attempt.isOpen() && !attempt.isSent())
                .filter(attempt -> attempt.expiresAt().isAfter(clock.instant()))
                .ifPresent(attempt -> grants.atDoor(attempt.grant())
                        .filter(grant -> grant.linkVersion() == attempt.linkVersion())
                        .filter(grant -> signingIn.isRecipients(attempt, grant))
                        .ifPresent(grant -> sendCode(attempt, grant)));
    }

    private void sendCode(Attempt attempt, OpenGrant grant) {
        // the owner sees from the invitation that the address is refused; here nobody must be told more
        mailer.trySend(
                switch (attempt.purpose()) {
                    case SIGN_IN -> letters.code(attempt, grant, codes.of(attempt));
                    case NEW_PASSWORD -> letters.newPassword(attempt, grant, newPasswordLink(attempt, grant));
                    case PASSWORD -> throw new IllegalStateException("it was never open");
                });
        transaction.executeWithoutResult(
                t -> attempts.lock(attempt.id().value()).ifPresent(now -> {
                    now.sent(clock.instant());
                    attempts.save(now);
                }));
    }

    private String newPasswordLink(Attempt attempt, OpenGrant grant) {
        return grants.address(grant) + "/password/" + codes.newPasswordToken(attempt);
    }

    /** Makes the code unusable for good, and tells the mailbox if wrong codes or passwords have locked it. */
    public void retire(AttemptId id) {
        transaction.executeWithoutResult(t -> attempts.lock(id.value()).ifPresent(attempt -> {
            attempt.retire();
            attempts.save(attempt);
        }));
        attempts.findById(id.value())
                .ifPresent(attempt -> grants.atDoor(attempt.grant())
                        .filter(grant -> guards.claimTelling(grant.id(), attempt.addressDigest()))
                        .ifPresent(grant -> tellOfLock(attempt, grant)));
    }

    private void tellOfLock(Attempt attempt, OpenGrant grant) {
        try {
            // refused, nobody is there to tell
            mailer.trySend(letters.locked(attempt, grant));
        } catch (MailUnavailable e) {
            guards.leaveTelling(grant.id(), attempt.addressDigest());
            throw e;
        }
    }

    /** An ended access needs no visits, no codes and no password. */
    @EventListener
    void on(AccessClosed event) {
        forgetProofs(event.grant());
    }

    /** What was proven in another way counts no longer. */
    @EventListener
    void on(ProofChanged event) {
        forgetProofs(event.grant());
    }

    /** Somebody else has it: what the former recipient typed wrong locks nobody out either. */
    @EventListener
    void on(AddressChanged event) {
        forgetProofs(event.grant());
        guards.forgetAll(event.grant());
    }

    /** The visits last: whoever is just being let in by a code or a password holds that one until the visit is written. */
    private void forgetProofs(GrantId grant) {
        attempts.openAt(grant.value()).forEach(attempt -> {
            attempt.retire();
            attempts.save(attempt);
        });
        passwords.forget(grant);
        visits.endAllTo(grant);
    }
}
