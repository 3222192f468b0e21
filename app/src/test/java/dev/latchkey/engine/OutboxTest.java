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
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("DELETE FROM outbox").update();
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

    private <T> T inTransaction(Supplier<T> work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template.execute(status -> work.get());
    }
}
