package dev.latchkey.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready means that our models were deployed. An engine that goes away later leaves us ready, only degraded: pages go
 * on answering and the outbox keeps what the engine must hear.
 */
@Component("engine")
class EngineHealth implements HealthIndicator {

    private final EngineGate gate;
    private final Outbox outbox;

    EngineHealth(EngineGate gate, Outbox outbox) {
        this.gate = gate;
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        var backlog = outbox.backlog();
        return (gate.deployed() ? Health.up() : Health.outOfService())
                .withDetail("reachable", gate.reachable())
                .withDetail("waiting", backlog.waiting())
                .withDetail("oldestSeconds", backlog.oldestSeconds())
                .build();
    }
}
