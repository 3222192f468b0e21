package dev.latchkey.accounts;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in this request; read anew each time, so that an account that is switched off stops at once. */
@Component
public class CurrentAccount {

    private final People people;

    CurrentAccount(People people) {
        this.people = people;
    }

    /** The account; whoever calls this stands behind a page that only opens for who has signed in. */
    public SignedIn get() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /** Empty for somebody who has not signed in, or whose account has been switched off since. */
    public Optional<SignedIn> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof SignedInPrincipal known ? known : null)
                .map(SignedInPrincipal::account)
                .map(AccountId::new)
                .flatMap(people::find);
    }

    /** Nobody has signed in, or the account was switched off. */
    public static class NotSignedIn extends RuntimeException {}
}
