package dev.latchkey.sharing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many grants wait for something that should come by itself. */
@Component
class GrantMeters implements MeterBinder {

    private final JdbcClient jdbc;

    GrantMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "latchkey.grants.waiting.mail",
                "grants, open or offered, whose mail has not gone out yet",
                "SELECT COUNT(*) FROM grant_access WHERE (open OR offered) AND mails_sent < mails_asked");
        gauge(
                meters,
                "latchkey.grants.waiting.revocation",
                "grants that are still to be revoked of those that an owner ends at once",
                "SELECT COUNT(*) FROM bulk_revocation_item WHERE outcome IS NULL");
    }

    private void gauge(MeterRegistry meters, String name, String description, String sql) {
        Gauge.builder(name, () -> jdbc.sql(sql).query(Long.class).single())
                .description(description)
                .register(meters);
    }
}
