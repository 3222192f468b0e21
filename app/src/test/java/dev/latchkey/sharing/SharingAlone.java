package dev.latchkey.sharing;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.local.DatabaseOfTests;
import dev.latchkey.local.LocalMariaDb;
import dev.latchkey.local.demo.CloudCost;
import dev.latchkey.local.demo.DemoReports;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.rows.StatementsOfThisThread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Sharing with what it stands on, down to the messages for the engine; the engine itself is away. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "dev.latchkey.accounts",
            "dev.latchkey.audit",
            "dev.latchkey.keys",
            "dev.latchkey.mail",
            "dev.latchkey.reports",
            "dev.latchkey.rows",
            "dev.latchkey.sharing",
            "dev.latchkey.shell",
            "dev.latchkey.words"
        },
        excludeFilters = {
            @Filter(SpringBootConfiguration.class),
            @Filter(type = FilterType.REGEX, pattern = ".*Workers")
        })
@ComponentScan(
        basePackages = "dev.latchkey.engine",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Runs|Outbox|FailedJobs)"))
@EnableJdbcRepositories({"dev.latchkey.accounts", "dev.latchkey.reports", "dev.latchkey.sharing"})
public class SharingAlone {

    /** Kept by the verification, which is not here: remembers whom it was asked to let in again. */
    public static final class Lock implements SignInLock {

        public final List<GrantId> unlocked = new ArrayList<>();

        @Override
        public void unlock(SignedIn owner, GrantId grant) {
            unlocked.add(grant);
        }
    }

    @Bean
    Lock lock() {
        return new Lock();
    }

    /** Somebody with four reports on cloud cost. */
    public static SignedIn owner(People people, ReportLibrary reports) {
        var owner = SomePeople.somebody(people, "Mia Berg");
        new DemoReports(reports).seed(owner.organisation(), owner.id());
        return owner;
    }

    /** One of the owner's reports. */
    public static ReportId report(ReportLibrary reports, SignedIn owner, String title) {
        return reports.list(owner.organisation(), title, 0, 1).getFirst().id();
    }

    /** What one tenant sees of a report, for these people. */
    public static ShareOrder order(ReportId report, @Nullable Instant end, String note, String... addresses) {
        return new ShareOrder(
                report,
                Scope.of(Scope.TENANT, Set.of("Halden Foods")),
                Stream.of(addresses).map(EmailAddress::new).toList(),
                end,
                note);
    }

    /** The newest link whose address contains this. */
    public static LinkRow link(Links links, SignedIn owner, String email) {
        return links.page(owner, LinkFilter.search(email), Links.Order.NEWEST, 0, 1)
                .getFirst();
    }

    /** One MariaDB for all tests of sharing. */
    public static final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final LocalMariaDb SERVER = started();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().addBeanPostProcessor(new StatementsOfThisThread());
            new PolicyOnFile().initialize(context);
            var key = Base64.getEncoder().encodeToString(new byte[32]);
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "spring.datasource.url=" + SERVER.url(LocalMariaDb.LATCHKEY),
                    "spring.datasource.username=" + LocalMariaDb.LATCHKEY,
                    "spring.datasource.password=" + SERVER.password(LocalMariaDb.LATCHKEY),
                    "latchkey.data-sources.demo.url=" + SERVER.url(LocalMariaDb.DEMO),
                    "latchkey.data-sources.demo.username=" + LocalMariaDb.READER,
                    "latchkey.data-sources.demo.password=" + SERVER.password(LocalMariaDb.READER),
                    "latchkey.keys.links=" + key,
                    "latchkey.keys.codes=" + key,
                    "latchkey.words.strict=true",
                    // what a slice leaves out is not missed
                    "management.endpoint.health.validate-group-membership=false",
                    "spring.mail.host=127.0.0.1",
                    "camunda.client.enabled=false");
        }

        private static LocalMariaDb started() {
            var server = DatabaseOfTests.start("sharing").database();
            new CloudCost(server.source(LocalMariaDb.DEMO)).fill(LocalDate.of(2026, 7, 1));
            return server;
        }
    }
}
