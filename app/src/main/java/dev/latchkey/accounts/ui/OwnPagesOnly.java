package dev.latchkey.accounts.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a sign-in that another site sends: nobody should find themselves in a stranger's account, sharing there. (The
 * form has no CSRF token of its own, because a page that stood open for long would then fail to sign in.)
 */
class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String path;

    OwnPagesOnly(String path) {
        this.path = path;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + path)
                && site != null
                && !OWN.contains(site)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
