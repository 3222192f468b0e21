package dev.latchkey.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Without the engine we are degraded, not down: pages go on answering, and the outbox keeps what the engine must hear.
 */
@Component("engine")
class EngineHealth implements HealthIndicator {

    private final EngineGate gate;

    EngineHealth(EngineGate gate) {
        this.gate = gate;
    }

    @Override
    public Health health() {
        return (gate.deployed() && gate.reachable() ? Health.up() : Health.status("DEGRADED"))
                .withDetail("deployed", gate.deployed())
                .withDetail("reachable", gate.reachable())
                .build();
    }
}
