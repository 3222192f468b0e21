package dev.latchkey.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets those read the metrics who bring the configured token as {@code Authorization: Bearer …}; nobody without one. */
public class ScrapeAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final String expected;

    /**
     * @param token empty where nobody may
     */
    public ScrapeAccess(String token) {
        expected = token.isBlank() ? "" : "Bearer " + token;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var brought = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(!expected.isEmpty() && brought != null && same(brought));
    }

    private boolean same(String brought) {
        return MessageDigest.isEqual(
                brought.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
