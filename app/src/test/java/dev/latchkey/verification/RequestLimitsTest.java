package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.verification.Scene.Shared;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnDatabase
class RequestLimitsTest {

    @Autowired
    SigningIn signingIn;

    @Autowired
    Scene scene;

    private final String network = UUID.randomUUID().toString();

    @AfterEach
    void rightTime() {
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

    private CodeAnswer ask(Shared shared, String address, String network) {
        return signingIn.ask(shared.token(), address, null, network);
    }
}
