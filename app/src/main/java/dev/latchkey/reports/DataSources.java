package dev.latchkey.reports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A pool of connections for each configured data source, opened when it is first read. */
@Component
@EnableConfigurationProperties(DataSourceProperties.class)
class DataSources {

    private final DataSourceProperties configured;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    DataSources(DataSourceProperties configured) {
        this.configured = configured;
    }

    boolean has(String name) {
        return configured.dataSources().containsKey(name);
    }

    JdbcTemplate named(String name) {
        var source = configured.dataSources().get(name);
        if (source == null) {
            throw new IllegalStateException("No data source is configured as latchkey.data-sources." + name);
        }
        var jdbc = new JdbcTemplate(pools.computeIfAbsent(name, _ -> open(name, source)));
        jdbc.setMaxRows(source.rowLimit());
        return jdbc;
    }

    private static HikariDataSource open(String name, DataSourceProperties.Source source) {
        var config = new HikariConfig();
        config.setPoolName("reports-" + name);
        config.setJdbcUrl(source.url());
        config.setUsername(source.username());
        config.setPassword(source.password());
        config.setReadOnly(true);
        config.setMaximumPoolSize(source.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setConnectionInitSql(
                "SET SESSION max_statement_time = " + source.timeLimit().toMillis() / 1000.0);
        // values travel apart from the text, not written into it by the driver
        config.addDataSourceProperty("useServerPrepStmts", "true");
        return new HikariDataSource(config);
    }

    @PreDestroy
    void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
