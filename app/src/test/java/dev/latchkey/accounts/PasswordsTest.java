package dev.latchkey.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    final Passwords passwords = new Passwords();

    @Test
    void a_password_is_salted_with_16_bytes_and_hashed_to_32() {
        var parts = passwords.encode("correct horse").split("\\$");
        assertThat(Base64.getDecoder().decode(parts[4])).hasSize(16);
        assertThat(Base64.getDecoder().decode(parts[5])).hasSize(32);
        assertThat(passwords.encode("correct horse")).isNotEqualTo(passwords.encode("correct horse"));
    }

    @Test
    void only_the_right_one_matches() {
        var encoded = passwords.encode("correct horse 🐎");
        assertThat(passwords.match("correct horse 🐎", encoded)).isTrue();
        assertThat(passwords.match("correct horse", encoded)).isFalse();
        assertThat(passwords.match("", encoded)).isFalse();
    }

    @Test
    void nobodys_password_never_matches() {
        assertThat(passwords.match("nobody", null)).isFalse();
    }

    @Test
    void a_book_is_not_hashed() {
        assertThat(passwords.match("x".repeat(1_000_000), passwords.encode("x")))
                .isFalse();
    }
}
