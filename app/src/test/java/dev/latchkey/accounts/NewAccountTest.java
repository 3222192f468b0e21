package dev.latchkey.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "mia@berg", "mia berg", ".mia", "mia.", "mïa", "mia\r\nberg", "<b>", "ሴ"})
    void a_username_is_plain(String username) {
        assertThatThrownBy(() -> account(username, "mia@averra.example", "Mia")).isInstanceOf(InvalidAccount.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mia", "@averra.example", "mia@", "a b@c", "mia@averra.example\r\nBcc: x@y", "a@b@c"})
    void an_address_that_could_be_no_address_is_refused(String email) {
        assertThatThrownBy(() -> account("mia", email, "Mia")).isInstanceOf(InvalidAccount.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mia\r\nBcc: x@y", "Mia\u0000"})
    void a_name_is_one_line(String name) {
        assertThatThrownBy(() -> account("mia", "mia@averra.example", name)).isInstanceOf(InvalidAccount.class);
    }

    @Test
    void names_of_any_script_are_welcome_and_what_one_signs_in_with_is_in_lower_case() {
        var account = account("Mia.Berg", "Mia@Averra.Example", "  مايا 🙂 Bergström ");
        assertThat(account.username()).isEqualTo("mia.berg");
        assertThat(account.email()).isEqualTo("mia@averra.example");
        assertThat(account.name()).isEqualTo("مايا 🙂 Bergström");
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(account("mia", "mia@averra.example", "Mia").toString()).doesNotContain("secret");
    }

    private static NewAccount account(String username, String email, String name) {
        return new NewAccount(
                new OrganisationId(new UUID(0, 1)), username, email, name, "secret", Locale.ENGLISH, ZoneOffset.UTC);
    }
}
