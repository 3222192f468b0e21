package dev.latchkey.verification.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.verification.Doors;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The cookie by which a recipient's browser is known again. Over https its name keeps every other host, and plain http,
 * from setting it. It is read anew from each request: another tab may have changed it.
 */
@Component
class VisitCookie {

    private static final String NAME = "latchkey-visit";
    private static final String NAME_OVER_HTTPS = "__Host-" + NAME;
    private static final String NEWEST = VisitCookie.class.getName();

    private final PublicAddress address;

    VisitCookie(PublicAddress address) {
        this.address = address;
    }

    /** The secret that the browser sent with the page's current request; null where it has none. */
    @Nullable String secret() {
        var request = VaadinServletRequest.getCurrent();
        return request == null ? null : secret(request);
    }

    /** The secret that came with a request; null where none did. */
    @Nullable String secret(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name(request))) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /**
     * The secret that a request brought, and the newest that this web session was given: the request may have been sent
     * by one tab before the answer to another one's had come.
     */
    Set<String> secrets(HttpServletRequest request) {
        var session = VaadinSession.getCurrent();
        return Stream.of(secret(request), session == null ? null : session.getAttribute(NEWEST))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** Gives the browser its secret with the answer to the current request. */
    void give(String secret) {
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request == null || response == null) {
            throw new IllegalStateException("A cookie can be set only while a request is answered.");
        }
        var cookie = new Cookie(name(request), secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(overHttps(request));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setPath("/");
        cookie.setMaxAge((int) Doors.VISIT_LASTS.toSeconds());
        response.addCookie(cookie);
        var session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(NEWEST, secret);
        }
    }

    private String name(HttpServletRequest request) {
        return overHttps(request) ? NAME_OVER_HTTPS : NAME;
    }

    /** A proxy may have taken the request over https without being believed here. */
    private boolean overHttps(HttpServletRequest request) {
        return address.overHttps() || request.isSecure();
    }
}
