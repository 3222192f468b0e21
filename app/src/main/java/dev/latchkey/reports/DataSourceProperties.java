package dev.latchkey.reports;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where reports read, by name; so that no password stands in the database. */
@ConfigurationProperties("latchkey")
record DataSourceProperties(@DefaultValue Map<String, Source> dataSources) {

    /**
     * A MariaDB database and a user who can only read there.
     *
     * @param timeLimit how long one query may take
     * @param rowLimit  how many rows one query may yield
     */
    record Source(
            String url,
            String username,
            String password,
            @DefaultValue("8") int connections,
            @DefaultValue("10s") Duration timeLimit,
            @DefaultValue("10000") int rowLimit) {

        @Override
        public String toString() {
            return "Source[" + username + "]";
        }
    }
}
