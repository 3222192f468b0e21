package dev.latchkey.sharing;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Works off what owners asked to be revoked: at once, and what a node left behind within seconds. */
@Component
class BulkRevoker {

    private static final Logger log = LoggerFactory.getLogger(BulkRevoker.class);

    private final BulkRevocationStep step;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("bulk-revoker").factory());

    BulkRevoker(BulkRevocationStep step) {
        this.step = step;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begin(BulkRevocations.Asked asked) {
        look();
    }

    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        if (asked.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        while (step.forget() > 0) {
            // the next bite
        }
    }

    private void work() {
        asked.set(false);
        try {
            while (step.take() > 0) {
                // the next ones
            }
        } catch (RuntimeException e) {
            // nothing is lost: the next look takes up what is left
            log.warn("Revoking many links stopped and goes on in some seconds: {}", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
