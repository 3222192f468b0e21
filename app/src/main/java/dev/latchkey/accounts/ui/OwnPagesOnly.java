package dev.latchkey.accounts.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a sign-in that another site sends: nobody should find themselves in a stranger's account, sharing there. (The
 * form has no CSRF token of its own, because a page that stood open for long would then fail to sign in.)
 */
class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** What the sign-in itself goes by, so that no spelling of the path is seen by one of them only. */
    private final RequestMatcher signIn;

    OwnPagesOnly(String path) {
        signIn = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signIn.matches(request) && comesFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? namesAnotherHost(request) : !OWN.contains(site);
    }

    /**
     * Older browsers, and all of them over plain http, tell the origin only; what is no browser need not tell even that.
     * Ports are not compared: a proxy may change them, and cookies do not tell them apart either.
     */
    private static boolean namesAnotherHost(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !request.getServerName().equalsIgnoreCase(host(origin));
    }

    /** Null also where the origin is {@code null}, which any site can have its forms say. */
    private static @Nullable String host(String origin) {
        try {
            return new URI(origin).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
