package dev.latchkey.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.latchkey.web.ClientNetwork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = AccountsAlone.class)
@ContextConfiguration(initializers = AccountsAlone.Database.class)
class SignInTest {

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    SignInLimits limits;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    SignedIn mia;
    int address;

    @BeforeEach
    void somebody() {
        mia = SomePeople.somebody(people, "Mia Berg");
    }

    @AfterEach
    void forget_tries() {
        jdbc.sql("DELETE FROM sign_in_failure").update();
    }

    @Test
    void a_username_or_an_address_in_any_case_opens() {
        assertThat(enter(mia.username(), SomePeople.PASSWORD).isAuthenticated()).isTrue();
        assertThat(enter(" " + mia.email().toUpperCase(Locale.ROOT) + " ", SomePeople.PASSWORD)
                        .isAuthenticated())
                .isTrue();
    }

    @Test
    void only_a_process_admin_gets_the_role_of_one() {
        assertThat(roles(mia)).containsExactly("ROLE_USER");
        jdbc.sql("UPDATE account SET process_admin = TRUE WHERE id = ?")
                .param(mia.id().value())
                .update();
        assertThat(roles(mia)).containsExactlyInAnyOrder("ROLE_USER", "ROLE_PROCESS_ADMIN");
        assertThat(people.find(mia.id()).orElseThrow().processAdmin()).isTrue();
    }

    @Test
    void what_process_admins_may_do_stops_everybody_else() {
        assertThatThrownBy(mia::requireProcessAdmin).isInstanceOf(SignedIn.NotProcessAdmin.class);
        SomePeople.processAdmin(people, "Nora Lind").requireProcessAdmin();
    }

    private List<String> roles(SignedIn account) {
        return enter(account.username(), SomePeople.PASSWORD).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    @Test
    void a_stranger_is_answered_like_a_wrong_password() {
        var wrong = catchThrowable(() -> enter(mia.username(), "wrong"));
        var stranger = catchThrowable(() -> enter("nobody.at.all", "wrong"));
        assertThat(stranger).isInstanceOf(BadCredentialsException.class).hasMessage(wrong.getMessage());
        assertThat(wrong).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void an_account_that_is_switched_off_stays_outside() {
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(mia.id().value())
                .update();
        assertThatThrownBy(() -> enter(mia.username(), SomePeople.PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(people.find(mia.id())).isEmpty();
    }

    @Test
    void after_ten_wrong_tries_even_the_right_password_waits() {
        fail(mia.username(), SignInLimits.PER_NAME);
        assertThatThrownBy(() -> enter(mia.username(), SomePeople.PASSWORD))
                .isInstanceOfSatisfying(
                        TooManyTries.class, many -> assertThat(many.minutes()).isBetween(14L, 15L));
        assertThatThrownBy(() -> enter(mia.username().toUpperCase(Locale.ROOT), SomePeople.PASSWORD))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void a_stranger_waits_after_ten_wrong_tries_too() {
        fail("nobody.at.all", SignInLimits.PER_NAME);
        assertThatThrownBy(() -> enter("nobody.at.all", "wrong")).isInstanceOf(TooManyTries.class);
    }

    @Test
    void the_wait_ends_by_the_clock_of_the_database_and_not_by_asking() {
        fail(mia.username(), SignInLimits.PER_NAME);
        IntStream.range(0, 5)
                .forEach(n -> assertThatThrownBy(() -> enter(mia.username(), SomePeople.PASSWORD))
                        .isInstanceOf(TooManyTries.class));
        assertThatThrownBy(() -> later(14 * 60, () -> enter(mia.username(), SomePeople.PASSWORD)))
                .isInstanceOf(TooManyTries.class);
        assertThat(later(15 * 60 + 5, () -> enter(mia.username(), SomePeople.PASSWORD))
                        .isAuthenticated())
                .isTrue();
    }

    @Test
    void a_right_password_lets_the_name_start_afresh() {
        fail(mia.username(), SignInLimits.PER_NAME - 1);
        enter(mia.username(), SomePeople.PASSWORD);
        fail(mia.username(), SignInLimits.PER_NAME - 1);
        assertThat(enter(mia.username(), SomePeople.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void a_network_that_tries_many_names_waits_and_others_do_not() {
        for (int n = 0; n < SignInLimits.PER_NETWORK; n++) {
            note("name-" + n, "198.51.100.7");
        }
        assertThatThrownBy(() -> enter(mia.username(), SomePeople.PASSWORD, "198.51.100.250"))
                .isInstanceOf(TooManyTries.class);
        assertThat(enter(mia.username(), SomePeople.PASSWORD, "198.51.101.7").isAuthenticated())
                .isTrue();
    }

    @Test
    void thirty_tries_at_once_count_as_thirty() throws Exception {
        Callable<Boolean> attempt =
                () -> catchThrowable(() -> enter(mia.username(), "wrong")) instanceof BadCredentialsException;
        try (var threads = Executors.newFixedThreadPool(30)) {
            var judged = threads
                    .invokeAll(IntStream.range(0, 30).mapToObj(n -> attempt).toList())
                    .stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(judged).isLessThanOrEqualTo(SignInLimits.PER_NAME);
        }
    }

    @Test
    void what_was_typed_is_not_readable_in_the_database() {
        fail("my-password-by-mistake", 1);
        var columns = jdbc
                .sql("SELECT CONCAT(CAST(subject AS CHAR), at) FROM sign_in_failure")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining());
        assertThat(columns).isNotEmpty().doesNotContain("my-password");
    }

    @Test
    void what_is_typed_as_a_name_is_not_counted_for_a_link_or_a_new_account() {
        var link = UUID.randomUUID().toString();
        for (var name : List.of("link " + link, "LINK\0" + link, link)) {
            fail(name, SignInLimits.PER_NAME);
        }
        fail("new account lena@halden.example", SignInLimits.PER_NAME);
        fail("lena@halden.example", SignInLimits.PER_NAME);
        var elsewhere = new ClientNetwork("198.51.100.0/24");
        assertThat(limits.begin(SignInLimits.Kind.LINK, link, elsewhere)).isNotNull();
        assertThat(limits.begin(SignInLimits.Kind.NEW_ACCOUNT, "lena@halden.example", elsewhere))
                .isNotNull();
    }

    @Test
    void the_audit_keeps_who_signed_in_and_out() {
        var signedIn = enter(mia.username(), SomePeople.PASSWORD);
        events.publishEvent(new LogoutSuccessEvent(signedIn));
        assertThat(acts(mia.id().value())).containsExactly("account.signed-in", "account.signed-out");
        assertThat(jdbc.sql("SELECT DISTINCT CONCAT(actor_kind, actor) FROM audit_entry WHERE object = ?")
                        .param(mia.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("ACCOUNT" + mia.id().value());
    }

    @Test
    void the_audit_keeps_each_wrong_try_and_once_that_it_was_the_last_one() {
        fail(mia.email(), SignInLimits.PER_NAME);
        assertThatThrownBy(() -> enter(mia.username(), "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> enter(mia.email(), "wrong")).isInstanceOf(TooManyTries.class);
        assertThat(acts(mia.id().value()))
                .hasSize(SignInLimits.PER_NAME + 2)
                .containsOnlyOnce("account.sign-in-locked")
                .containsOnly("account.sign-in-failed", "account.sign-in-locked");
    }

    @Test
    void of_a_name_that_is_nobodys_the_audit_keeps_the_try_and_not_the_name() {
        var nobody = new UUID(0, 0);
        int before = acts(nobody).size();
        fail("my-password-by-mistake", 1);
        assertThat(acts(nobody)).hasSize(before + 1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%my-password%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_is_kept_out_by_an_audit_that_fails() {
        jdbc.sql("RENAME TABLE audit_entry TO audit_away").update();
        try {
            assertThat(enter(mia.username(), SomePeople.PASSWORD).isAuthenticated())
                    .isTrue();
            assertThatThrownBy(() -> enter(mia.username(), "wrong")).isInstanceOf(BadCredentialsException.class);
        } finally {
            jdbc.sql("RENAME TABLE audit_away TO audit_entry").update();
        }
    }

    private List<String> acts(UUID object) {
        return jdbc.sql("SELECT act FROM audit_entry WHERE object = ? ORDER BY at, id")
                .param(object)
                .query(String.class)
                .list();
    }

    private void fail(String name, int times) {
        for (int n = 0; n < times; n++) {
            // from another network each time: only the name is counted here
            assertThatThrownBy(() -> enter(name, "wrong", "203.0." + address++ + ".9"))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private void note(String name, String from) {
        assertThatThrownBy(() -> enter(name, "", from)).isInstanceOf(BadCredentialsException.class);
    }

    private Authentication enter(String name, String password) {
        return enter(name, password, "192.0.2.1");
    }

    private Authentication enter(String name, String password, String from) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        typed.setDetails(new WebAuthenticationDetails(request(from)));
        return signIn.authenticate(typed);
    }

    private static HttpServletRequest request(String from) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        return request;
    }

    /** The same connection all along, whose clock is moved. */
    private Authentication later(int seconds, Callable<Authentication> act) {
        return transaction.execute(status -> {
            jdbc.sql("SET timestamp = UNIX_TIMESTAMP(SYSDATE(6)) + " + seconds).update();
            try {
                return act.call();
            } catch (RuntimeException e) {
                status.setRollbackOnly();
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                jdbc.sql("SET timestamp = DEFAULT").update();
            }
        });
    }
}
