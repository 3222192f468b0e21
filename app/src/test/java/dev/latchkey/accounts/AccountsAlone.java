package dev.latchkey.accounts;

import dev.latchkey.local.DatabaseOfTests;
import dev.latchkey.local.LocalMariaDb;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Accounts and the frame of the pages without the other features, on a MariaDB of their own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "dev.latchkey.accounts",
            "dev.latchkey.audit",
            "dev.latchkey.shell",
            "dev.latchkey.words",
            "dev.latchkey.rows"
        })
@EnableJdbcRepositories
public class AccountsAlone {

    /** Where the accounts are kept while these tests run. */
    public static final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final LocalMariaDb SERVER =
                DatabaseOfTests.start("accounts").database();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "spring.datasource.url=" + SERVER.url(LocalMariaDb.LATCHKEY),
                    "spring.datasource.username=" + LocalMariaDb.LATCHKEY,
                    "spring.datasource.password=" + SERVER.password(LocalMariaDb.LATCHKEY),
                    "latchkey.words.strict=true",
                    // what a slice leaves out is not missed
                    "management.endpoint.health.validate-group-membership=false",
                    "camunda.client.enabled=false");
        }
    }
}
