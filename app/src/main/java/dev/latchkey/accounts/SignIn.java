package dev.latchkey.accounts;

import dev.latchkey.web.ClientNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by username or email and password: the same work and the same answer for who is not there. */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final AccountTrail trail;

    SignIn(Accounts accounts, Passwords passwords, SignInLimits limits, AccountTrail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.trail = trail;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var begun = limits.begin(SignInLimits.Kind.ACCOUNT, typed.getName(), network(typed));
        var named = accounts.findByNameOrEmail(SignInName.normalise(typed.getName()));
        var account = named.filter(Account::mayEnter).orElse(null);
        if (!matches(typed, account, begun) || account == null) {
            trail.failed(named.map(Account::signedIn).orElse(null), begun);
            throw new BadCredentialsException("Wrong name or password.");
        }
        limits.succeeded(begun);
        trail.signedIn(account.signedIn());
        return signedIn(account, typed);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean matches(Authentication typed, @Nullable Account account, SignInLimits.Try begun) {
        try {
            return passwords.match(
                    String.valueOf(typed.getCredentials()), account == null ? null : account.encodedPassword());
        } catch (Passwords.TooBusy busy) {
            limits.forget(begun);
            throw new AuthenticationServiceException("Too busy.", busy);
        }
    }

    private static ClientNetwork network(Authentication typed) {
        return ClientNetwork.of(
                typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "");
    }

    private static Authentication signedIn(Account account, Authentication typed) {
        var token = SignInNow.authentication(account.signedIn());
        token.setDetails(typed.getDetails());
        return token;
    }
}
