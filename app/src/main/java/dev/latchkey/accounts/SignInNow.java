package dev.latchkey.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs in who has just made their account: what they have typed a moment ago is not asked again. */
@Component
public class SignInNow {

    /** Of those who share. */
    static final String MEMBER = "ROLE_USER";

    /** Of those who may only receive. */
    static final String GUEST = "ROLE_GUEST";

    /** Of those who look after the processes, beside what they are otherwise. */
    static final String PROCESS_ADMIN = "ROLE_" + SignedIn.PROCESS_ADMIN;

    private final ApplicationEventPublisher events;
    private final AccountTrail trail;

    SignInNow(ApplicationEventPublisher events, AccountTrail trail) {
        this.events = events;
        this.trail = trail;
    }

    /** The browser that sent the request is signed in from now on, with a session of another id. */
    public void signIn(SignedIn account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var token = authentication(account);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        trail.signedIn(account);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(token, getClass()));
    }

    static UsernamePasswordAuthenticationToken authentication(SignedIn account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPrincipal(account.id().value(), account.username()),
                null,
                roles(account).map(SimpleGrantedAuthority::new).toList());
    }

    private static Stream<String> roles(SignedIn account) {
        var role = account.isGuest() ? GUEST : MEMBER;
        return account.processAdmin() ? Stream.of(role, PROCESS_ADMIN) : Stream.of(role);
    }
}
