package dev.latchkey.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Cookies stay on https where people come over https, also where the proxy does not say so. */
class CookiesOverHttpsTest {

    private static final String NAME = "__Host-latchkey-visit";

    @AfterEach
    void nobody_asks_any_more() {
        CurrentInstance.clearAll();
    }

    @Test
    void the_visits_cookie_does_by_the_public_address() {
        var cookie = given("https://reports.averra.example", false);
        assertThat(cookie.getName()).isEqualTo(NAME);
        assertThat(cookie.getSecure()).isTrue();
    }

    @Test
    void the_visits_cookie_does_by_the_request() {
        assertThat(given("http://localhost:8080", true).getSecure()).isTrue();
        var plain = given("http://localhost:8080", false);
        assertThat(plain.getName()).isEqualTo("latchkey-visit");
        assertThat(plain.getSecure()).isFalse();
    }

    @Test
    void it_is_found_again_under_the_name_that_it_was_given() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("latchkey-visit", "planted"), new Cookie(NAME, "own"));
        assertThat(cookie("HTTPS://reports.averra.example").secret(request)).isEqualTo("own");
        assertThat(cookie("http://localhost:8080").secret(request)).isEqualTo("planted");
        assertThat(cookie("http://localhost:8080").secret(new MockHttpServletRequest()))
                .isNull();
    }

    @Test
    void the_sessions_cookie_does_by_the_public_address() {
        for (var url : new String[] {"https://reports.averra.example", "http://localhost:8080", ""}) {
            var context = new MockServletContext();
            new SessionCookie(new PublicAddress(url)).onStartup(context);
            assertThat(context.getSessionCookieConfig().isSecure()).isEqualTo(url.startsWith("https"));
        }
    }

    private static Cookie given(String url, boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        var service = mock(VaadinServletService.class);
        CurrentInstance.set(VaadinRequest.class, new VaadinServletRequest(request, service));
        CurrentInstance.set(VaadinResponse.class, new VaadinServletResponse(response, service));
        cookie(url).give("secret");
        return response.getCookies()[0];
    }

    private static VisitCookie cookie(String url) {
        return new VisitCookie(new PublicAddress(url));
    }
}
