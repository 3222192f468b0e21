package dev.latchkey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.SharingAlone;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class OutboxTest {

    private static final Flow BULK = new Flow("grant", "grant-started", "grant-changed", "grantId", Lane.BULK);

    @Autowired
    Outbox outbox;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("DELETE FROM outbox").update();
        jdbc.sql("DELETE FROM process_run").update();
    }

    @Test
    void a_lane_that_finds_nothing_does_not_keep_another_from_its_message() {
        outbox.start(BULK, List.of(subject));
        var taken = inTransaction(() -> {
            assertThat(outbox.take(Lane.URGENT, 20)).isEmpty();
            return inTransaction(() -> outbox.take(Lane.BULK, 20));
        });
        assertThat(taken).extracting(Letter::correlationKey).containsExactly(subject);
    }

    @Test
    void two_nodes_take_different_messages() {
        outbox.start(BULK, List.of(subject, UUID.randomUUID(), UUID.randomUUID()));
        var both =
                inTransaction(() -> List.of(outbox.take(Lane.BULK, 2), inTransaction(() -> outbox.take(Lane.BULK, 2))));
        assertThat(both.get(0)).hasSize(2);
        assertThat(both.get(1)).hasSize(1).doesNotContainAnyElementsOf(both.get(0));
    }

    @Test
    void what_still_waits_to_be_published_is_not_said_twice() {
        inTransaction(() -> {
            runs.begin(BULK, List.of(subject));
            return subject;
        });
        jdbc.sql("UPDATE outbox SET due_at = NOW(6) - INTERVAL 20 SECOND").update();
        jdbc.sql("UPDATE process_run SET nudge_at = NOW(6) - INTERVAL 5 SECOND").update();
        assertThat(runs.nudge(List.of(BULK), 500)).isZero();
        jdbc.sql("DELETE FROM outbox").update();
        assertThat(runs.nudge(List.of(BULK), 500)).isOne();
    }

    @Test
    void a_refused_message_is_due_again_in_a_moment_and_then_ever_later() {
        outbox.start(BULK, List.of(subject));
        assertThat(millisAfterRefusal()).isBetween(0L, 100L);
        assertThat(millisAfterRefusal()).isBetween(100L, 200L);
        jdbc.sql("UPDATE outbox SET attempts = 50").update();
        assertThat(millisAfterRefusal()).isBetween(50_000L, 60_000L);
    }

    @Test
    void it_is_known_how_many_wait_and_for_how_long() {
        assertThat(outbox.waiting()).isZero();
        assertThat(outbox.lagSeconds()).isZero();
        outbox.start(BULK, List.of(subject, UUID.randomUUID()));
        jdbc.sql("UPDATE outbox SET due_at = NOW(6) - INTERVAL 20 SECOND LIMIT 1")
                .update();
        assertThat(outbox.waiting()).isEqualTo(2);
        assertThat(outbox.lagSeconds()).isBetween(20L, 60L);
    }

    private long millisAfterRefusal() {
        jdbc.sql("UPDATE outbox SET due_at = NOW(6)").update();
        inTransaction(() -> {
            outbox.postpone(outbox.take(Lane.BULK, 1));
            return subject;
        });
        return jdbc.sql("SELECT TIMESTAMPDIFF(MICROSECOND, NOW(6), due_at) DIV 1000 FROM outbox")
                .query(Long.class)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template.execute(status -> work.get());
    }
}
