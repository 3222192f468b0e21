package dev.latchkey.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each line that is logged for a request the request's id and the account's, never a name or an address. */
@Component
class LogIds extends OncePerRequestFilter {

    private static final String REQUEST = "request";
    private static final String ACCOUNT = "account";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var id = MDC.putCloseable(
                        REQUEST,
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
                var account = MDC.putCloseable(ACCOUNT, account())) {
            chain.doFilter(request, response);
        }
    }

    private static String account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPrincipal known
                ? known.account().toString()
                : "nobody";
    }
}
