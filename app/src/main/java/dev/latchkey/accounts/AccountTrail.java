package dev.latchkey.accounts;

import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the audit keeps of signing in to accounts. Nobody is kept out, or in, for want of an entry: a database that is away
 * stops a sign-in earlier than here.
 */
@Component
class AccountTrail {

    private static final Logger log = LoggerFactory.getLogger(AccountTrail.class);

    /** Whoever typed a name that is nobody's. The name is not kept: it may be a password that went into the wrong field. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Audit audit;
    private final Accounts accounts;
    private final SignInLimits limits;
    private final TransactionOperations transaction;

    AccountTrail(Audit audit, Accounts accounts, SignInLimits limits, TransactionOperations transaction) {
        this.audit = audit;
        this.accounts = accounts;
        this.limits = limits;
        this.transaction = transaction;
    }

    void signedIn(SignedIn account) {
        keep(() -> audit.record(entry(own(account), "account.signed-in", account)));
    }

    /**
     * A wrong name or password. Who it was nobody knows, whatever name they typed.
     *
     * @param named the account of that name, switched off or not; null where there is none
     */
    void failed(@Nullable SignedIn named, SignInLimits.Try wrong) {
        keep(() -> {
            audit.record(entry(Actor.SYSTEM, "account.sign-in-failed", named));
            if (limits.isLast(wrong)) {
                audit.record(entry(Actor.SYSTEM, "account.sign-in-locked", named));
            }
        });
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPrincipal known) {
            keep(() -> accounts.findById(known.account())
                    .map(Account::signedIn)
                    .ifPresent(account -> audit.record(entry(own(account), "account.signed-out", account))));
        }
    }

    private void keep(Runnable entries) {
        try {
            transaction.executeWithoutResult(begun -> entries.run());
        } catch (DataAccessException | TransactionException e) {
            log.warn("Signing in or out was not audited: {}", e.getClass().getSimpleName());
        }
    }

    private static Actor own(SignedIn account) {
        return Actor.account(account.id().value());
    }

    private static Entry entry(Actor by, String act, @Nullable SignedIn account) {
        return account == null
                ? new Entry(OrganisationId.GUESTS.value(), by, act, "account", NOBODY)
                : new Entry(
                        account.organisation().value(),
                        by,
                        act,
                        "account",
                        account.id().value());
    }
}
