package dev.latchkey.reports;

import dev.latchkey.local.DatabaseOfTests;
import dev.latchkey.local.LocalMariaDb;
import dev.latchkey.local.demo.CloudCost;
import java.time.LocalDate;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** One MariaDB with its real users for all tests of this package. */
public final class ReportsDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final LocalMariaDb SERVER = DatabaseOfTests.start("reports").database();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.datasource.url=" + SERVER.url(LocalMariaDb.LATCHKEY),
                "spring.datasource.username=" + LocalMariaDb.LATCHKEY,
                "spring.datasource.password=" + SERVER.password(LocalMariaDb.LATCHKEY),
                "latchkey.data-sources.demo.url=" + SERVER.url(LocalMariaDb.DEMO),
                "latchkey.data-sources.demo.username=" + LocalMariaDb.READER,
                "latchkey.data-sources.demo.password=" + SERVER.password(LocalMariaDb.READER),
                // what a slice leaves out is not missed
                "management.endpoint.health.validate-group-membership=false",
                "camunda.client.enabled=false");
    }

    /** As the owner of the demo data, who can write it. */
    public static JdbcClient demo() {
        return JdbcClient.create(SERVER.source(LocalMariaDb.DEMO));
    }

    /** The demo data up to a fixed day. */
    static void fill() {
        fillUntil(TODAY);
    }

    /** For pages, which show the days before today. */
    public static void fillUntil(LocalDate today) {
        new CloudCost(SERVER.source(LocalMariaDb.DEMO)).fill(today);
    }
}
