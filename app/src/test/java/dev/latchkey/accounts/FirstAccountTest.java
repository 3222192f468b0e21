package dev.latchkey.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = AccountsAlone.class)
@ContextConfiguration(initializers = AccountsAlone.Database.class)
class FirstAccountTest {

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_is_there() {
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("DELETE FROM organisation WHERE id <> ?")
                .param(OrganisationId.GUESTS.value())
                .update();
    }

    @Test
    void a_new_installation_gets_the_account_that_its_settings_name() {
        start(settings("ines", "correct horse"));
        var ines = people.called("ines").orElseThrow();
        assertThat(ines.name()).isEqualTo("Ines Moreau");
        assertThat(ines.processAdmin()).isTrue();
    }

    @Test
    void an_installation_with_accounts_stays_as_it_is() {
        start(settings("ines", "correct horse"));
        start(settings("mallory", "correct horse"));
        assertThat(people.called("mallory")).isEmpty();
    }

    @Test
    void nothing_said_makes_nobody() {
        start(new FirstAccountSettings("", "", "", "", "", "", "", Locale.ENGLISH, ZoneId.of("UTC")));
        assertThat(accounts.count()).isZero();
    }

    @Test
    void what_is_left_out_is_named_and_nothing_is_left_behind() {
        assertThatThrownBy(() -> start(settings("ines", "")))
                .isInstanceOf(InvalidAccount.class)
                .hasMessage("The first account needs latchkey.first-account.password, too.");
        assertThatThrownBy(() -> start(settings("not a name", "correct horse")))
                .isInstanceOf(InvalidAccount.class)
                .hasMessageContaining("username");
        assertThat(accounts.count()).isZero();
        assertThat(people.organisationCalled("Kestrel Analytics of not a name")).isEmpty();
    }

    private void start(FirstAccountSettings settings) {
        new FirstAccount(settings, accounts, people, transaction).run(new DefaultApplicationArguments());
    }

    private static FirstAccountSettings settings(String username, String password) {
        return new FirstAccountSettings(
                "Kestrel Analytics of " + username,
                "kestrel.example",
                "Quay 1, Nantes",
                "Ines Moreau",
                username,
                "ines@kestrel.example",
                password,
                Locale.ENGLISH,
                ZoneId.of("UTC"));
    }
}
