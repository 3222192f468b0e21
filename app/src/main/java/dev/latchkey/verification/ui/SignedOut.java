package dev.latchkey.verification.ui;

import dev.latchkey.verification.Doors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What an account has opened in a browser is shut there when it signs out; its open pages close by themselves. */
@Component
class SignedOut {

    private static final Logger log = LoggerFactory.getLogger(SignedOut.class);

    private final Doors doors;
    private final VisitCookie cookie;

    SignedOut(Doors doors, VisitCookie cookie) {
        this.doors = doors;
        this.cookie = cookie;
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            try {
                cookie.secrets(attributes.getRequest()).forEach(doors::signedOut);
            } catch (DataAccessException | TransactionException e) {
                // the sign-out itself has happened, and must not fail by this
                log.warn("Pages of an account may stay open: {}", e.getClass().getSimpleName());
            }
        }
    }
}
