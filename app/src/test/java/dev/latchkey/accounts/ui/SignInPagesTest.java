package dev.latchkey.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.latchkey.accounts.AccountsAlone;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignInNow;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.accounts.StillSignedIn;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = AccountsAlone.class)
@ContextConfiguration(initializers = AccountsAlone.Database.class)
class SignInPagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    People people;

    @Autowired
    SignInNow signInNow;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;
    SignedIn mia;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        mia = SomePeople.somebody(people, "Mia Berg");
    }

    @Test
    void signing_in_renews_the_session() throws Exception {
        var planted = new MockHttpSession();
        var before = planted.getId();
        var answer = web.perform(form(SomePeople.PASSWORD).session(planted))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNotNull();
        assertThat(answer.getRequest().getSession(false).getId()).isNotEqualTo(before);
    }

    @Test
    void whoever_made_their_account_to_receive_signs_in_as_a_guest() throws Exception {
        mia = SomePeople.guest(people, "Lena Ortiz");
        web.perform(form(SomePeople.PASSWORD)).andExpect(authenticated().withRoles("GUEST"));
    }

    @Test
    void who_has_just_made_an_account_has_a_session_of_another_id() {
        var request = new MockHttpServletRequest();
        var before = request.getSession().getId();
        signInNow.signIn(SomePeople.guest(people, "Lena Ortiz"), request, new MockHttpServletResponse());
        assertThat(request.getSession().getId()).isNotEqualTo(before);
        assertThat(request.getSession().getAttribute("SPRING_SECURITY_CONTEXT")).isNotNull();
    }

    @Test
    void a_wrong_password_leads_back_to_the_form_and_names_nobody_in_the_address() throws Exception {
        web.perform(form("wrong")).andExpect(redirectedUrl("/login?problem=wrong"));
    }

    @Test
    void another_site_cannot_sign_anybody_in() throws Exception {
        web.perform(form(SomePeople.PASSWORD).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        web.perform(form(SomePeople.PASSWORD).header("Sec-Fetch-Site", "same-origin"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void another_site_cannot_sign_anybody_in_by_another_spelling_of_the_path() throws Exception {
        for (var path : List.of("/%6Cogin", "/%6c%6F%67in", "/log%69n")) {
            web.perform(form(URI.create(path)).header("Sec-Fetch-Site", "cross-site"))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void a_browser_that_tells_its_origin_only_signs_in_from_our_own_pages() throws Exception {
        for (var origin : List.of("https://elsewhere.example", "null", "https://localhost.elsewhere.example", "?")) {
            web.perform(form(SomePeople.PASSWORD).header("Origin", origin)).andExpect(status().isForbidden());
        }
        for (var origin : List.of("http://localhost", "https://LOCALHOST:8443")) {
            web.perform(form(SomePeople.PASSWORD).header("Origin", origin)).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void the_audit_keeps_where_a_sign_in_came_from() throws Exception {
        web.perform(form(SomePeople.PASSWORD).with(from("198.51.100.7"))).andExpect(redirectedUrl("/"));
        web.perform(form("wrong").with(from("198.51.100.8"))).andExpect(redirectedUrl("/login?problem=wrong"));
        web.perform(post("/logout").with(csrf()).with(user()).with(from("198.51.100.9")));
        assertThat(jdbc.sql("SELECT CONCAT(act, ' ', address) FROM audit_entry WHERE object = ? ORDER BY at, id")
                        .param(mia.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "account.signed-in 198.51.100.7",
                        "account.sign-in-failed 198.51.100.8",
                        "account.signed-out 198.51.100.9");
    }

    private RequestPostProcessor user() {
        SomePeople.signsIn(mia);
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.clearContext();
        return authentication(signedIn);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void a_page_asks_who_one_is() throws Exception {
        web.perform(get("/reports")).andExpect(redirectedUrl("/login"));
        web.perform(get("/anything")).andExpect(redirectedUrl("/login"));
        web.perform(get("/actuator/env")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() throws Exception {
        web.perform(get("/theme/tokens.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        web.perform(get("/theme/tokens.css").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        var policy =
                web.perform(get("/theme/tokens.css")).andReturn().getResponse().getHeader("Content-Security-Policy");
        assertThat(policy).contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
        assertThat(policy.split("script-src")[1]).doesNotContain("unsafe");
    }

    @Test
    void an_account_that_is_switched_off_is_signed_out_by_its_next_request() throws Exception {
        var session = signedIn();
        assertThat(rolesAfterARequestIn(session)).containsExactly("ROLE_USER");
        set("active = FALSE");
        assertThat(rolesAfterARequestIn(session)).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void who_is_a_process_admin_no_more_has_the_role_no_more() throws Exception {
        set("process_admin = TRUE");
        mia = people.find(mia.id()).orElseThrow();
        var session = signedIn();
        assertThat(rolesAfterARequestIn(session)).contains("ROLE_PROCESS_ADMIN");
        set("process_admin = FALSE");
        assertThat(rolesAfterARequestIn(session)).containsExactly("ROLE_USER");
        var kept = (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(kept.getAuthentication().getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_USER");
    }

    private MockHttpSession signedIn() {
        var request = new MockHttpServletRequest();
        signInNow.signIn(mia, request, new MockHttpServletResponse());
        return (MockHttpSession) request.getSession();
    }

    private List<String> rolesAfterARequestIn(MockHttpSession session) throws Exception {
        var request = new MockHttpServletRequest("GET", "/reports");
        request.setSession(session);
        new StillSignedIn(people).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        var now = SecurityContextHolder.getContext().getAuthentication();
        return now == null
                ? List.of()
                : now.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList();
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private void set(String what) {
        jdbc.sql("UPDATE account SET " + what + " WHERE id = ?")
                .param(mia.id().value())
                .update();
    }

    private MockHttpServletRequestBuilder form(String password) {
        return post("/login").param("username", mia.username()).param("password", password);
    }

    private MockHttpServletRequestBuilder form(URI path) {
        return post(path).param("username", mia.username()).param("password", SomePeople.PASSWORD);
    }
}
