package dev.latchkey.engine;

import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Shut until the models are deployed: a start message that arrives before its model is lost without a word. */
@Component
class EngineGate {

    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean reachable;

    void open() {
        reachable = true;
        opened.countDown();
    }

    void unreachable() {
        reachable = false;
    }

    void awaitOpen() throws InterruptedException {
        opened.await();
    }

    /** Whether the models of this version were deployed since the application started. */
    boolean deployed() {
        return opened.getCount() == 0;
    }

    /** Whether the engine answered when it was last asked. */
    boolean reachable() {
        return reachable;
    }
}
