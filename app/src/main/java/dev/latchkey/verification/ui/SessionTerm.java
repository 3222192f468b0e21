package dev.latchkey.verification.ui;

import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.sharing.GrantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
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

    private static final String PROVEN = SessionTerm.class.getName();

    private final CurrentAccount account;

    SessionTerm(CurrentAccount account) {
        this.account = account;
    }

    /** Somebody stands before the door, for at least this long if they wait for a code. */
    void unproven(Duration awaiting) {
        keep(awaiting.compareTo(UNPROVEN) > 0 ? awaiting : UNPROVEN);
    }

    void proven(GrantId grant, Instant until) {
        proven().put(grant, until);
        keep(UNPROVEN);
    }

    /** What this browser had proven for a grant has ended; what it has proven for others holds. */
    void over(GrantId grant) {
        proven().remove(grant);
        keep(UNPROVEN);
    }

    /** Somebody has proven themselves: whoever has known the session's id until now has nothing of it. */
    void underAnotherId() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getSession(false) != null) {
            attributes.getRequest().changeSessionId();
        }
    }

    private void keep(Duration atLeast) {
        var session = VaadinSession.getCurrent();
        if (session.getSession() == null || account.find().isPresent()) {
            return;
        }
        var now = Instant.now();
        var term = proven().values().stream()
                .map(until -> Duration.between(now, until))
                .filter(left -> left.compareTo(atLeast) > 0)
                .max(Comparator.naturalOrder())
                .orElse(atLeast);
        session.getSession().setMaxInactiveInterval((int) term.toSeconds());
    }

    /** Only touched while the session is locked. */
    private static Map<GrantId, Instant> proven() {
        var session = VaadinSession.getCurrent();
        if (session.getAttribute(PROVEN) instanceof Proven kept) {
            return kept.until();
        }
        var fresh = new Proven(new HashMap<>());
        session.setAttribute(PROVEN, fresh);
        return fresh.until();
    }

    private record Proven(Map<GrantId, Instant> until) {}

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
