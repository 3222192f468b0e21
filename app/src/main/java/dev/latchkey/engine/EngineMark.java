package dev.latchkey.engine;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A message that stays in the engine for a hundred years. As long as the engine refuses it as known, it is the engine
 * that we know; if it takes it, the engine is new or lost its data.
 */
@Component
class EngineMark {

    private static final Duration FOR_GOOD = Duration.ofDays(36_500);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final TransactionTemplate apart;

    EngineMark(CamundaClient client, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.client = client;
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs the healing where the engine does not know us. That it is under way is recorded first, so that a node that
     * dies in the middle is followed by another one; one node looks at a time.
     */
    void check(Runnable healing) {
        // an engine that is not there must not leave the record of a healing behind
        client.newTopologyRequest().requestTimeout(ANSWER_WITHIN).send().join();
        alone.executeWithoutResult(transaction -> {
            var installation = lock();
            if (installation != null) {
                check(installation, healing);
            }
        });
    }

    private void check(UUID installation, Runnable healing) {
        boolean unfinished = jdbc.sql("SELECT healing FROM engine_healing")
                .query(Boolean.class)
                .single();
        record(true);
        try {
            if (publish(installation) || unfinished) {
                healing.run();
            }
        } catch (RuntimeException e) {
            if (!unfinished && Faults.status(e) == Status.Code.RESOURCE_EXHAUSTED) {
                // refused before it was read: the engine has not taken the mark
                record(false);
            }
            throw e;
        }
        record(false);
    }

    private @Nullable UUID lock() {
        return jdbc.sql("SELECT installation FROM engine_mark FOR UPDATE SKIP LOCKED")
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void record(boolean underWay) {
        apart.executeWithoutResult(t -> jdbc.sql("UPDATE engine_healing SET healing = :underWay")
                .param("underWay", underWay)
                .update());
    }

    /** Returns whether the engine took the mark, that is, did not know it. */
    private boolean publish(UUID installation) {
        try {
            client.newPublishMessageCommand()
                    .messageName("latchkey-mark")
                    .correlationKey(installation.toString())
                    .messageId(installation.toString())
                    .timeToLive(FOR_GOOD)
                    .requestTimeout(ANSWER_WITHIN)
                    .send()
                    .join();
            return true;
        } catch (RuntimeException e) {
            if (Faults.status(e) == Status.Code.ALREADY_EXISTS) {
                return false;
            }
            throw e;
        }
    }
}
