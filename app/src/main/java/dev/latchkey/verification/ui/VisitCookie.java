package dev.latchkey.verification.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import dev.latchkey.verification.Doors;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which a recipient's browser is known again. Over https its name keeps every other host, and plain http,
 * from setting it. It is read anew from each request: another tab may have changed it.
 */
final class VisitCookie {

    private static final String NAME = "latchkey-visit";
    private static final String NAME_OVER_HTTPS = "__Host-" + NAME;

    private VisitCookie() {}

    /** The secret that the browser sent with the current request; null where it has none. */
    static @Nullable String secret() {
        var request = VaadinRequest.getCurrent();
        if (request == null || request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name(request))) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Gives the browser its secret with the answer to the current request. */
    static void give(String secret) {
        var request = VaadinRequest.getCurrent();
        var response = VaadinResponse.getCurrent();
        if (request == null || response == null) {
            throw new IllegalStateException("A cookie can be set only while a request is answered.");
        }
        var cookie = new Cookie(name(request), secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setPath("/");
        cookie.setMaxAge((int) Doors.VISIT_LASTS.toSeconds());
        response.addCookie(cookie);
    }

    private static String name(VaadinRequest request) {
        return request.isSecure() ? NAME_OVER_HTTPS : NAME;
    }
}
