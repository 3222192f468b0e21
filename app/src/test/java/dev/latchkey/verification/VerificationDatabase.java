package dev.latchkey.verification;

import dev.latchkey.local.DatabaseOfTests;
import dev.latchkey.local.LocalMariaDb;
import dev.latchkey.local.LocalParts;
import dev.latchkey.local.NoTestClasses;
import dev.latchkey.local.SessionClock;
import dev.latchkey.local.demo.CloudCost;
import dev.latchkey.rows.StatementsOfThisThread;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One MariaDB for all tests of this package, with a clock that can be moved; the engine stays away. */
public final class VerificationDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final LocalDate TODAY = LocalDate.now();

    private static final SessionClock CLOCK = new SessionClock();
    private static final LocalParts PARTS = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new LinkedHashMap<>(PARTS.properties(8080));
        properties.put("latchkey.words.strict", "true");
        // what a slice leaves out is not missed
        properties.put("management.endpoint.health.validate-group-membership", "false");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("verification tests", properties));
        context.getBeanFactory().addBeanPostProcessor(CLOCK);
        context.getBeanFactory().addBeanPostProcessor(new StatementsOfThisThread());
        context.getBeanFactory().registerSingleton("noTestClasses", new NoTestClasses());
    }

    /** Later, as the database tells the time. */
    public static void letPass(Duration time) {
        CLOCK.move(time);
    }

    public static void rightTime() {
        CLOCK.reset();
    }

    private static LocalParts started() {
        var parts = DatabaseOfTests.start("verification");
        new CloudCost(parts.database().source(LocalMariaDb.DEMO)).fill(TODAY);
        return parts;
    }
}
