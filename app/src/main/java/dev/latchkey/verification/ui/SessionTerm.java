package dev.latchkey.verification.ui;

import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.accounts.CurrentAccount;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How long the server keeps a session that nobody uses: minutes for somebody unproven, because anybody can open any
 * number of them; until the end of their visit for who has proven a mailbox; as configured for an account.
 */
@Component
class SessionTerm {

    static final Duration UNPROVEN = Duration.ofMinutes(5);

    private static final String PROVEN_UNTIL = SessionTerm.class.getName();

    private final CurrentAccount account;

    SessionTerm(CurrentAccount account) {
        this.account = account;
    }

    /** Somebody stands before the door, for at least this long if they wait for a code. */
    void unproven(Duration awaiting) {
        keep(awaiting.compareTo(UNPROVEN) > 0 ? awaiting : UNPROVEN);
    }

    void proven(Instant until) {
        VaadinSession.getCurrent().setAttribute(PROVEN_UNTIL, until);
        keep(UNPROVEN);
    }

    /** What this browser had proven has ended. */
    void over() {
        VaadinSession.getCurrent().setAttribute(PROVEN_UNTIL, null);
        keep(UNPROVEN);
    }

    private void keep(Duration atLeast) {
        var session = VaadinSession.getCurrent();
        if (session.getSession() == null || account.find().isPresent()) {
            return;
        }
        var term = atLeast;
        if (session.getAttribute(PROVEN_UNTIL) instanceof Instant until) {
            var left = Duration.between(Instant.now(), until);
            term = left.compareTo(atLeast) > 0 ? left : atLeast;
        }
        session.getSession().setMaxInactiveInterval((int) term.toSeconds());
    }

    /** Whoever signs in to an account after having looked at a link gets an account's time. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            request.getSession()
                    .setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        }
    }
}
