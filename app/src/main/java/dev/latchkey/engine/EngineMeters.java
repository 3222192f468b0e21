package dev.latchkey.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How far the engine is behind what was decided. */
@Component
class EngineMeters implements MeterBinder {

    private final Outbox outbox;
    private final EngineGate gate;

    EngineMeters(Outbox outbox, EngineGate gate) {
        this.outbox = outbox;
        this.gate = gate;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("latchkey.relay.waiting", outbox::waiting)
                .description("messages that the engine has not taken yet")
                .register(meters);
        Gauge.builder("latchkey.relay.lag", outbox::lagSeconds)
                .description("how long the oldest of them has been due")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("latchkey.engine.reachable", () -> gate.reachable() ? 1 : 0)
                .description("1 while the engine answers")
                .register(meters);
    }
}
