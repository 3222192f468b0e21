package dev.latchkey.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What fourteen tenants spend on eight services, day by day. Each figure is worked out from its names and its day alone
 * (growth, week, season, noise, incidents), so that filling again, or filling up to a later day, changes nothing.
 */
public final class CloudCost {

    private static final int MONTHS = 26;

    private final DataSource database;
    private final JdbcClient jdbc;

    /** Works on the demo database, as its owner. */
    public CloudCost(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** Fills up to yesterday what is not there yet. */
    public void fill(LocalDate today) {
        new ResourceDatabasePopulator(new ClassPathResource("demo/cloud-cost-tables.sql")).execute(database);
        var last = jdbc.sql("SELECT MAX(day) FROM cloud_cost")
                .query((rs, _) -> Optional.ofNullable(rs.getString(1)))
                .single();
        var from = last.map(day -> LocalDate.parse(day).plusDays(1))
                .orElseGet(() -> today.minusMonths(MONTHS).withDayOfMonth(1));
        if (from.isBefore(today)) {
            days("demo/cloud-cost-days.sql", from, today.minusDays(1));
            days("demo/tenant-budget-days.sql", from, today.minusDays(1));
        }
    }

    private void days(String script, LocalDate from, LocalDate to) {
        jdbc.sql(text(script))
                .param("from", from.toString())
                .param("to", to.toString())
                .update();
    }

    private static String text(String script) {
        try {
            return new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
