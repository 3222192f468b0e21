package dev.latchkey.accounts;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.web.ClientNetwork;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts that people make themselves, to receive what is shared with them. */
@Service
public class Guests {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final NoArgGenerator ids;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    Guests(
            Accounts accounts,
            Passwords passwords,
            SignInLimits limits,
            NoArgGenerator ids,
            InstantSource clock,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether there is an account with this address, switched off or not; to be told to who has proven it only. */
    public boolean hasAccount(String email) {
        return accounts.existsByEmail(SignInName.normalise(email));
    }

    /**
     * Makes an account for somebody who has proven the address.
     *
     * @param then what else happens in the same transaction; if it throws, there is no account
     */
    public GuestAnswer make(NewGuest wish, ClientNetwork network, Consumer<SignedIn> then) {
        var wrong = wrong(wish);
        if (wrong != null) {
            return wrong;
        }
        SignInLimits.Try begun;
        try {
            // who asks again and again could find out usernames
            begun = limits.begin(SignInLimits.Kind.NEW_ACCOUNT, wish.email(), network);
        } catch (TooManyTries e) {
            return new GuestAnswer.Wait(e.minutes());
        }
        var taken = taken(wish);
        return taken == null ? make(wish, begun, then) : taken;
    }

    private GuestAnswer make(NewGuest wish, SignInLimits.Try begun, Consumer<SignedIn> then) {
        String encoded;
        try {
            encoded = passwords.encode(wish.password());
        } catch (Passwords.TooBusy e) {
            limits.forget(begun);
            return new GuestAnswer.Busy();
        }
        try {
            var account = Account.registered(ids.generate(), facts(wish), encoded, clock.instant());
            transaction.executeWithoutResult(t -> {
                accounts.save(account);
                then.accept(account.signedIn());
            });
            limits.succeeded(begun);
            return new GuestAnswer.Made(account.signedIn());
        } catch (DuplicateKeyException e) {
            // somebody was faster
            return accounts.existsByEmail(wish.email())
                    ? new GuestAnswer.HasAccount()
                    : new GuestAnswer.UsernameTaken();
        }
    }

    private @Nullable GuestAnswer taken(NewGuest wish) {
        if (accounts.existsByEmail(wish.email())) {
            return new GuestAnswer.HasAccount();
        }
        return accounts.existsByUsername(SignInName.normalise(wish.username()))
                ? new GuestAnswer.UsernameTaken()
                : null;
    }

    private static GuestAnswer.@Nullable Wrong wrong(NewGuest wish) {
        var fields = EnumSet.noneOf(GuestAnswer.Field.class);
        if (!NewAccount.isUsername(wish.username())) {
            fields.add(GuestAnswer.Field.USERNAME);
        }
        if (!OneLine.fits(wish.name(), NewAccount.LONGEST_NAME)) {
            fields.add(GuestAnswer.Field.NAME);
        }
        var rules = PasswordRules.broken(wish.password(), List.of(wish.username(), wish.email()));
        return fields.isEmpty() && rules.isEmpty() ? null : new GuestAnswer.Wrong(fields, rules);
    }

    private static NewAccount facts(NewGuest wish) {
        return new NewAccount(
                OrganisationId.GUESTS,
                wish.username(),
                wish.email(),
                wish.name(),
                wish.password(),
                wish.locale(),
                wish.timeZone());
    }
}
