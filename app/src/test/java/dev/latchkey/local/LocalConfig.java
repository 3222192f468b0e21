package dev.latchkey.local;

import dev.latchkey.local.demo.DemoData;
import dev.latchkey.local.demo.DemoPeople;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the local run adds to the application. */
@TestConfiguration(proxyBeanMethods = false)
@Import({MailboxPage.class, MailboxSecurity.class, DemoPeople.class, DemoData.class})
class LocalConfig {

    /** The application starts beside the database and meets it here. */
    @Bean
    JdbcConnectionDetails database(LocalParts parts, DataSourceProperties properties) {
        parts.awaitDatabase();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return properties.determineUrl();
            }

            @Override
            public String getUsername() {
                return properties.determineUsername();
            }

            @Override
            public String getPassword() {
                return properties.determinePassword();
            }
        };
    }

    /** Nothing begins its work before the broker takes it: what starts and waits would fill the console. */
    @Bean
    SmartLifecycle brokerFirst(LocalParts parts) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                parts.awaitBroker();
                running = true;
            }

            @Override
            public void stop() {
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return Integer.MIN_VALUE;
            }
        };
    }

    @Bean
    LocalMail mailbox(LocalParts parts) {
        return parts.mail();
    }
}
