package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.keys.TestKeys;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

    private final LinkTokens tokens = new LinkTokens(TestKeys.random());
    private final GrantId grant = new GrantId(UUID.randomUUID());
    private final String token = tokens.token(grant, 3);

    @Test
    void a_token_names_its_grant_and_is_genuine() {
        assertThat(tokens.named(token)).contains(grant);
        assertThat(tokens.genuine(token, grant, 3)).isTrue();
        assertThat(tokens.token(grant, 3)).isEqualTo(token);
    }

    @Test
    void a_token_of_an_older_or_later_link_is_not_genuine() {
        assertThat(tokens.genuine(token, grant, 2)).isFalse();
        assertThat(tokens.genuine(token, grant, 4)).isFalse();
    }

    @Test
    void a_token_with_any_bit_turned_is_forged() {
        var bytes = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(tokens.named(text).filter(id -> tokens.genuine(text, id, 3)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void a_token_of_another_installation_is_forged() {
        var theirs = new LinkTokens(TestKeys.random()).token(grant, 3);
        assertThat(tokens.genuine(theirs, grant, 3)).isFalse();
    }

    @Test
    void a_truncated_or_lengthened_token_names_nothing() {
        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.named(token.substring(0, length))).isEmpty();
        }
        assertThat(tokens.named(token + "A")).isEmpty();
        assertThat(tokens.named(token + "=")).isEmpty();
    }

    @Test
    void what_is_no_base64_names_nothing() {
        for (var text : new String[] {"!".repeat(43), "€".repeat(43), "\0".repeat(43), token.substring(1) + "+"}) {
            assertThat(tokens.named(text)).isEmpty();
            assertThat(tokens.genuine(text, grant, 3)).isFalse();
        }
    }
}
