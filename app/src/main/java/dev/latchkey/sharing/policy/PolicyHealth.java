package dev.latchkey.sharing.policy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says that a policy file was not taken: sharing goes on by the table before it, and somebody should know. */
class PolicyHealth implements HealthIndicator, MeterBinder {

    private final PolicyFile policy;

    PolicyHealth(PolicyFile policy) {
        this.policy = policy;
    }

    @Override
    public Health health() {
        return policy.refused()
                .map(why -> Health.status("DEGRADED").withDetail("refused", why).build())
                .orElseGet(() -> Health.up().build());
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("latchkey.policy.refused", () -> policy.refused().isPresent() ? 1 : 0)
                .description("1 while the sharing policy's file is refused and the one before it holds")
                .register(meters);
    }
}
