package dev.latchkey.accounts;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of an account that was switched off, and gives those of others the roles that they have today: pages
 * that are open keep what they knew of their reader. Where the database is away nothing can be read anyway.
 */
public final class StillSignedIn extends OncePerRequestFilter {

    private final People people;

    public StillSignedIn(People people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/theme/") || path.startsWith("/VAADIN/build/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedInPrincipal account) {
            try {
                renew(people.find(new AccountId(account.account())).orElse(null), known, request, response);
            } catch (DataAccessException | TransactionException e) {
                logger.debug("Whether an account is still what it was could not be read", e);
            }
        }
        next.doFilter(request, response);
    }

    private static void renew(
            @Nullable SignedIn account,
            Authentication known,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (account == null) {
            new SecurityContextLogoutHandler().logout(request, response, known);
            return;
        }
        var today = SignInNow.authentication(account);
        if (!roles(today).equals(roles(known))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(today);
            SecurityContextHolder.setContext(context);
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        }
    }

    /** Without what Spring adds of how somebody signed in. */
    private static Set<String> roles(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith("ROLE_"))
                .collect(toSet());
    }
}
