package dev.latchkey.accounts.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.StillSignedIn;
import dev.latchkey.shell.PageSecurity;
import dev.latchkey.web.MetricsSettings;
import dev.latchkey.web.ScrapeAccess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which addresses are open to whom, and what every answer says to the browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(MetricsSettings.class)
class SignInSecurity {

    private static final long A_YEAR = 365L * 24 * 60 * 60;

    @Bean
    SecurityFilterChain pages(HttpSecurity http, MetricsSettings metrics, People people) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        // what a recipient may see there, the page itself decides
                        .requestMatchers("/s/**", "/theme/**")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(new ScrapeAccess(metrics.token()))
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .headers(SignInSecurity::headers)
                .addFilterBefore(new OwnPagesOnly("/" + LoginView.PATH), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StillSignedIn(people), AuthorizationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        pages -> pages.loginView(LoginView.class)
                                // an address that leads nowhere gets the page that says so
                                .anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(new SignInFailed()))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addObjectPostProcessor(new HeadersFirst());
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PageSecurity.WITHOUT_SCRIPTS_OF_THE_PAGE))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                // links carry tokens, which no other site is told; without any referrer the form to sign in with would
                // not tell its origin either
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                // sent over https only; what else runs under the domain is not ours to decide
                .httpStrictTransportSecurity(
                        https -> https.includeSubDomains(false).maxAgeInSeconds(A_YEAR));
    }

    /** Pages are sent from behind a forward, after which there is no adding of headers. */
    private static final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
