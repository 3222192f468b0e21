package dev.latchkey.local;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets everyone at this machine read the mails, and nobody else. */
class MailboxSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain mailboxChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/mailbox", "/mailbox/**")
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().access((who, request) -> new AuthorizationDecision(isHere(request))))
                .build();
    }

    private static boolean isHere(RequestAuthorizationContext context) {
        try {
            return InetAddress.getByName(context.getRequest().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
