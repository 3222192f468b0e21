package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.local.JourneyEnvironment;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything starts and finds each other. */
class StartsJourney {

    private final JourneyEnvironment latchkey = JourneyEnvironment.shared();

    @Test
    void a_browser_sees_a_page() {
        try (var chromium = Chromium.start();
                var person = chromium.person()) {
            var page = person.newPage();
            page.navigate(latchkey.node().url("/"));
            assertThat(page.locator("body")).not().isEmpty();
            Chromium.picture(page, "first-page");
        }
    }

    @Test
    void metrics_speak_of_the_domain_and_only_to_who_has_the_token() {
        var operations = new Operations(latchkey.node());
        assertThat(operations.metrics())
                .contains("latchkey_relay_lag_seconds", "latchkey_relay_waiting", "latchkey_engine_reachable")
                .contains("latchkey_grants_waiting_mail", "latchkey_pages_open");
        assertThat(operations.get("/actuator/prometheus", null).body()).doesNotContain("latchkey_");
        assertThat(operations.get("/actuator/prometheus", "guess").body()).doesNotContain("latchkey_");
    }

    @Test
    void the_demo_data_can_be_read_but_not_changed_by_its_reader() throws SQLException {
        var database = latchkey.database();
        try (var connection = DriverManager.getConnection(database.url("demo"), "reader", database.password("reader"));
                var statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT 1")).isTrue();
            for (var refused : new String[] {"CREATE TABLE t (i INT)", "SELECT * FROM mysql.user", "USE latchkey"}) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(refused))
                        .as(refused)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void the_clocks_of_database_and_broker_move_together() {
        try (var own = JourneyEnvironment.open("clocks")) {
            var jdbc = own.node().context().getBean(JdbcTemplate.class);
            var before = jdbc.queryForObject("SELECT UNIX_TIMESTAMP()", Long.class);
            own.moveClocks(Duration.ofDays(30));
            var after = jdbc.queryForObject("SELECT UNIX_TIMESTAMP()", Long.class);
            assertThat(Duration.ofSeconds(after - before)).isBetween(Duration.ofDays(30), Duration.ofDays(31));
            own.resetDatabaseClock();
            assertThat(jdbc.queryForObject("SELECT UNIX_TIMESTAMP()", Long.class))
                    .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
        }
    }

    @Test
    void a_node_in_a_process_of_its_own_can_be_killed_and_the_parts_started_again() {
        try (var own = JourneyEnvironment.open("kills")) {
            var node = own.startNodeBeside();
            node.kill();
            own.database().kill();
            own.broker().wipe();
            own.database().start();
            own.restartBroker();
            new Operations(own.startNodeBeside()).awaitReadiness(200, "UP");
        }
    }
}
