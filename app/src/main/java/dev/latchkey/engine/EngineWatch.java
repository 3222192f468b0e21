package dev.latchkey.engine;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps us and the engine together: deploys once the engine is there, notices an engine that is new or was wiped and
 * has everything put back, and has told again what was not acted on.
 */
@Component
class EngineWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EngineWatch.class);
    private static final long EVERY_MILLIS = 5_000;
    private static final int AT_ONCE = 500;

    private final Deployer deployer;
    private final EngineMark mark;
    private final EngineGate gate;
    private final Runs runs;
    private final List<Flow> flows;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();
    private boolean deployed;

    EngineWatch(Deployer deployer, EngineMark mark, EngineGate gate, Runs runs, List<Flow> flows) {
        this.deployer = deployer;
        this.mark = mark;
        this.gate = gate;
        this.runs = runs;
        this.flows = flows;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("engine-watch").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long pause = 250;
        try {
            while (running) {
                try {
                    look();
                    pause = EVERY_MILLIS;
                } catch (RuntimeException e) {
                    gate.unreachable();
                    pause = Math.min(2_000, pause * 2);
                    log.warn("The engine or the database does not answer; trying again: {}", Faults.name(e));
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (!deployed) {
            deployer.deploy();
            deployed = true;
            log.info("The process models are deployed");
        }
        mark.check(this::putBack);
        gate.open();
        while (runs.nudge(flows, AT_ONCE) == AT_ONCE) {
            // the rest of a long backlog
        }
    }

    /** The order matters: forget the old engine's keys before anything is told to the new one. */
    private void putBack() {
        deployer.deploy();
        int count = runs.forgetEngine();
        log.atLevel(count == 0 ? Level.INFO : Level.WARN)
                .log("The engine is new or was wiped: {} processes are started again", count);
    }
}
