package dev.latchkey.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Moves the time that the database tells the application, by {@code SET timestamp} on each connection that is
 * borrowed. It stands still while a connection is held; the time since the epoch never has to be edited in a row.
 */
public final class SessionClock implements BeanPostProcessor {

    private volatile Duration offset = Duration.ZERO;

    public void move(Duration by) {
        offset = offset.plus(by);
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    Duration offset() {
        return offset;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? new Moved(source) : bean;
    }

    private final class Moved extends DelegatingDataSource {

        Moved(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            try (var statement = connection.createStatement()) {
                // SYSDATE is not moved by an earlier SET, so that offsets do not add up
                statement.execute(
                        offset.isZero()
                                ? "SET timestamp = DEFAULT"
                                : "SET timestamp = UNIX_TIMESTAMP(SYSDATE(6)) + " + offset.toMillis() / 1000.0);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }
}
