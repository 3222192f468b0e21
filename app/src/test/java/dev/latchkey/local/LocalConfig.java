package dev.latchkey.local;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the local run adds to the application. */
@TestConfiguration(proxyBeanMethods = false)
@Import({MailboxPage.class, MailboxSecurity.class})
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

    @Bean
    LocalMail mailbox(LocalParts parts) {
        return parts.mail();
    }
}
