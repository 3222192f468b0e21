package dev.latchkey.engine;

import dev.latchkey.engine.Runs.Told;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Publishes what the outbox holds: woken by the commit that wrote it, and once a second for what another node left
 * behind. Each lane has threads of its own, so that bulk never holds up what is urgent.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final RelayStep step;
    private final EngineGate gate;
    private final Map<Lane, Alarm> alarms = new EnumMap<>(Lane.class);
    private volatile List<Thread> threads = List.of();
    private volatile boolean running;

    Relay(RelayStep step, EngineGate gate) {
        this.step = step;
        this.gate = gate;
        for (var lane : Lane.values()) {
            alarms.put(lane, new Alarm());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(Told told) {
        alarms.values().forEach(Alarm::ring);
    }

    @Override
    public void start() {
        running = true;
        threads = alarms.keySet().stream()
                .flatMap(lane -> IntStream.range(0, lane.publishers()).mapToObj(n -> publisher(lane, n)))
                .toList();
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Thread publisher(Lane lane, int number) {
        var alarm = Objects.requireNonNull(alarms.get(lane));
        return Thread.ofPlatform()
                .name("relay-" + lane.name().toLowerCase(Locale.ROOT) + "-" + number)
                .daemon()
                .start(() -> run(lane, alarm));
    }

    private void run(Lane lane, Alarm alarm) {
        long pause = 0;
        long idle = IDLE_MILLIS;
        try {
            while (running) {
                gate.awaitOpen();
                switch (publish(lane)) {
                    case FULL -> {
                        pause = 0;
                        // there may be enough for the lane's other publishers
                        alarm.ring();
                    }
                    case LAST -> {
                        pause = 0;
                        alarm.await(idle);
                        idle = Math.min(IDLE_MILLIS, idle * 2);
                    }
                    case REFUSED -> {
                        pause = Math.min(LONGEST_PAUSE_MILLIS, Math.max(50, pause * 2));
                        // what was refused is soon due again, and nobody rings for it
                        idle = pause;
                        Thread.sleep(pause);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RelayStep.Window publish(Lane lane) {
        try {
            return step.publish(lane);
        } catch (RuntimeException e) {
            log.warn("The {} lane could not publish; trying again: {}", lane, Faults.name(e));
            return RelayStep.Window.REFUSED;
        }
    }

    /** Wakes one sleeper; a ring while nobody sleeps is kept for the next one. */
    private static final class Alarm {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition rung = lock.newCondition();
        private boolean pending;

        void ring() {
            lock.lock();
            try {
                pending = true;
                rung.signal();
            } finally {
                lock.unlock();
            }
        }

        void await(long millis) throws InterruptedException {
            lock.lock();
            try {
                long left = TimeUnit.MILLISECONDS.toNanos(millis);
                while (!pending && left > 0) {
                    left = rung.awaitNanos(left);
                }
                pending = false;
            } finally {
                lock.unlock();
            }
        }
    }
}
