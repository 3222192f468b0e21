package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene.Shared;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@OnDatabase
class RequestLimitsTest {

    @Autowired
    SigningIn signingIn;

    @Autowired
    Doors doors;

    @Autowired
    LinkPasswords passwords;

    @Autowired
    ForgottenPasswords forgotten;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    private final String network = UUID.randomUUID().toString();

    @AfterEach
    void rightTime() {
        RequestContextHolder.resetRequestAttributes();
        VerificationDatabase.rightTime();
    }

    @Test
    void one_browser_asks_again_for_one_address_after_a_minute() {
        var shared = scene.share();
        var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), shared.email(), null, network);
        VerificationDatabase.letPass(Duration.ofSeconds(30));
        var wait = (CodeAnswer.Wait) signingIn.ask(shared.token(), shared.email(), sent.secret(), network);
        assertThat(wait.time()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
        VerificationDatabase.letPass(Duration.ofSeconds(31));
        assertThat(signingIn.ask(shared.token(), shared.email(), sent.secret(), network))
                .isInstanceOf(CodeAnswer.Sent.class);
    }

    @Test
    void one_address_gets_twenty_codes_an_hour_from_whatever_browsers() {
        var shared = scene.share();
        for (int i = 0; i < 20; i++) {
            assertThat(ask(shared, shared.email(), network + i)).isInstanceOf(CodeAnswer.Sent.class);
        }
        assertThat(ask(shared, shared.email(), network)).isInstanceOf(CodeAnswer.Wait.class);
        assertThat(ask(shared, Scene.STRANGER, network)).isInstanceOf(CodeAnswer.Sent.class);
        VerificationDatabase.letPass(Duration.ofMinutes(61));
        assertThat(ask(shared, shared.email(), network)).isInstanceOf(CodeAnswer.Sent.class);
    }

    @Test
    void one_link_is_asked_at_for_sixty_codes_an_hour_for_whatever_addresses() {
        var shared = scene.share();
        for (int i = 0; i < 60; i++) {
            assertThat(ask(shared, "somebody" + i + "@elsewhere.example", network + i))
                    .isInstanceOf(CodeAnswer.Sent.class);
        }
        assertThat(ask(shared, "somebody@elsewhere.example", network)).isInstanceOf(CodeAnswer.Wait.class);
    }

    @Test
    void one_network_asks_for_two_hundred_codes_an_hour_at_whatever_links() {
        for (int link = 0; link < 4; link++) {
            var shared = scene.share();
            for (int i = 0; i < 50; i++) {
                assertThat(ask(shared, "somebody" + i + "@elsewhere.example", network))
                        .isInstanceOf(CodeAnswer.Sent.class);
            }
        }
        var shared = scene.share();
        assertThat(ask(shared, shared.email(), network)).isInstanceOf(CodeAnswer.Wait.class);
        assertThat(ask(shared, shared.email(), network + "other")).isInstanceOf(CodeAnswer.Sent.class);
    }

    @Test
    void of_many_who_ask_at_once_no_more_are_sent_one_than_the_limit_allows() throws Exception {
        for (var address : List.of("", Scene.STRANGER)) {
            var shared = scene.share();
            var typed = address.isEmpty() ? shared.email() : address;
            for (int i = 0; i < 15; i++) {
                ask(shared, typed, network + i);
            }
            var together = new CyclicBarrier(12);
            try (var threads = Executors.newFixedThreadPool(12)) {
                var answers = threads.invokeAll(IntStream.range(0, 12)
                        .mapToObj(n -> (Callable<CodeAnswer>) () -> {
                            together.await();
                            return ask(shared, typed, network + "x" + n);
                        })
                        .toList());
                assertThat(answers.stream().map(Future::resultNow).filter(CodeAnswer.Sent.class::isInstance))
                        .hasSize(5);
            }
        }
    }

    @Test
    void whoever_is_refused_leaves_no_browser_behind() {
        var shared = scene.share();
        for (int i = 0; i < 20; i++) {
            ask(shared, shared.email(), network + i);
        }
        int before = visits();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(shared, shared.email(), network)).isInstanceOf(CodeAnswer.Wait.class);
        }
        assertThat(visits()).isEqualTo(before);
    }

    @Test
    void whoever_has_forgotten_a_password_too_often_leaves_no_browser_behind() {
        var shared = scene.share(Verification.PASSWORD);
        var door = (Door.ChoosePassword) doors.at(shared.token(), scene.signIn(shared));
        passwords.choose(door.proof(), 1, "maple-42 canoe!");
        for (int i = 0; i < 20; i++) {
            forgotten.forgot(shared.token(), null, network + i);
        }
        int before = visits();
        assertThat(forgotten.forgot(shared.token(), null, network)).isInstanceOf(CodeAnswer.Wait.class);
        assertThat(visits()).isEqualTo(before);
    }

    @Test
    void a_link_for_anyone_is_opened_a_thousand_times_an_hour() {
        var shared = scene.share(Verification.LINK);
        opened(shared, RequestLimits.OPENINGS_BY_LINK - 1, null);
        assertThat(doors.enter(shared.token(), null)).isPresent();
        int before = visits();
        assertThatThrownBy(() -> doors.enter(shared.token(), null))
                .isInstanceOfSatisfying(
                        TooManyOpenings.class,
                        refused ->
                                assertThat(refused.time()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60)));
        assertThat(visits()).isEqualTo(before);
        assertThat(doors.enter(scene.share(Verification.LINK).token(), null)).isPresent();
        VerificationDatabase.letPass(Duration.ofMinutes(61));
        assertThat(doors.enter(shared.token(), null)).isPresent();
    }

    @Test
    void one_network_opens_links_for_anyone_six_hundred_times_an_hour() {
        from("198.51.100.7");
        for (int link = 0; link < 3; link++) {
            opened(scene.share(Verification.LINK), RequestLimits.OPENINGS_BY_NETWORK / 3, "198.51.100.0/24");
        }
        var shared = scene.share(Verification.LINK);
        assertThatThrownBy(() -> doors.enter(shared.token(), null)).isInstanceOf(TooManyOpenings.class);
        from("203.0.113.7");
        assertThat(doors.enter(shared.token(), null)).isPresent();
    }

    private static void from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private void opened(Shared shared, int times, @Nullable String from) {
        jdbc.sql("""
                        INSERT INTO link_opening (grant_id, network, created_at)
                        WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < :times)
                        SELECT :grant, :network, NOW(6) FROM n
                        """)
                .param("times", times)
                .param("grant", shared.grant().value())
                .param("network", from)
                .update();
    }

    private int visits() {
        return jdbc.sql("SELECT COUNT(*) FROM visit").query(Integer.class).single();
    }

    private CodeAnswer ask(Shared shared, String address, String network) {
        return signingIn.ask(shared.token(), address, null, network);
    }
}
