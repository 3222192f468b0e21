package dev.latchkey.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = AccountsAlone.class)
@ContextConfiguration(initializers = AccountsAlone.Database.class)
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void somebody_is_found_by_id_username_and_address() {
        var mia = SomePeople.somebody(people, "Mia Berg");
        assertThat(people.find(mia.id())).contains(mia);
        assertThat(people.called(mia.username().toUpperCase(Locale.ROOT))).contains(mia);
        assertThat(people.called(mia.email())).contains(mia);
        assertThat(people.called("%")).isEmpty();
        assertThat(people.find(new AccountId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void an_address_of_an_international_domain_is_one_however_it_is_spelt() {
        var mia = SomePeople.somebody(people, "Mia Berg");
        var unique = UUID.randomUUID().toString();
        var id = people.register(
                account(mia.organisation(), "jorg." + unique.substring(0, 8), unique + "@Bücher.example"));
        assertThat(people.find(id).orElseThrow().email()).isEqualTo(unique + "@xn--bcher-kva.example");
        assertThat(people.called(unique + "@BÜCHER.example").map(SignedIn::id)).contains(id);
        assertThat(people.called(unique + "@xn--bcher-kva.example").map(SignedIn::id))
                .contains(id);
        assertThat(people.called(unique + "@" + "ü".repeat(300))).isEmpty();
    }

    @Test
    void many_are_found_by_their_usernames_at_once_and_nobody_by_an_address_or_switched_off() {
        var mia = SomePeople.somebody(people, "Mia Berg");
        var jonas = SomePeople.somebody(people, "Jonas Falk");
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(jonas.id().value())
                .update();
        var typed = List.of(
                mia.username().toUpperCase(Locale.ROOT),
                jonas.username(),
                mia.email(),
                "%",
                "no\"body",
                "x".repeat(90));
        assertThat(people.named(typed)).containsOnlyKeys(mia.username()).containsValue(mia);
        assertThat(people.named(List.of())).isEmpty();
    }

    @Test
    void many_are_named_at_once() {
        var mia = SomePeople.somebody(people, "Mia Berg");
        var jonas = SomePeople.somebody(people, "Jonas Falk");
        var named = people.all(List.of(mia.id(), jonas.id(), mia.id(), new AccountId(UUID.randomUUID())));
        assertThat(named).hasSize(2);
        assertThat(named.get(jonas.id())).isEqualTo(new Person(jonas.id(), "Jonas Falk", jonas.email()));
        assertThat(people.all(List.of())).isEmpty();
    }

    @Test
    void an_organisation_shows_its_name_homepage_and_address() {
        var mia = SomePeople.somebody(people, "Mia Berg");
        var card = people.organisation(mia.organisation()).orElseThrow();
        assertThat(card.homepage()).isEqualTo("averra.example");
        assertThat(card.postalAddress()).isEqualTo("Hamngatan 12");
        assertThat(people.organisationCalled(card.name())).contains(card);
    }

    @Test
    void nobody_gets_a_name_or_an_address_that_is_taken() {
        var mia = SomePeople.somebody(people, "Mia Berg");
        assertThatThrownBy(() -> people.register(account(mia.organisation(), mia.username(), "other@averra.example")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> people.register(account(mia.organisation(), "other", mia.email())))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void times_are_stored_in_utc_wherever_the_machine_stands() {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            var mia = SomePeople.somebody(people, "Mia Berg");
            var stored = jdbc.sql("SELECT CAST(created_at AS CHAR) FROM account WHERE id = ?")
                    .param(mia.id().value())
                    .query(String.class)
                    .single();
            var written = LocalDateTime.parse(
                            stored.substring(0, 19), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                    .toInstant(ZoneOffset.UTC);
            assertThat(written).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_password_is_stored_as_argon2id_only() {
        var mia = SomePeople.somebody(people, "Mia Berg");
        var stored = jdbc.sql("SELECT password FROM account WHERE id = ?")
                .param(mia.id().value())
                .query(String.class)
                .single();
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static NewAccount account(OrganisationId organisation, String username, String email) {
        return new NewAccount(organisation, username, email, "Somebody", "password", Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
