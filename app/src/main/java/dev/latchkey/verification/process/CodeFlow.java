package dev.latchkey.verification.process;

import dev.latchkey.engine.Flow;
import dev.latchkey.engine.Lane;
import dev.latchkey.engine.Runs;
import dev.latchkey.processes.OtpVerification;
import dev.latchkey.verification.AttemptChanged;
import dev.latchkey.verification.AttemptStarted;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine what happens to attempts. */
@Configuration(proxyBeanMethods = false)
class CodeFlow {

    static final Flow ATTEMPT = new Flow(
            OtpVerification.ID,
            OtpVerification.Messages.CODE_REQUESTED,
            OtpVerification.Messages.ATTEMPT_CHANGED,
            OtpVerification.Variables.ATTEMPT_ID,
            Lane.URGENT);

    @Bean
    Flow attemptFlow() {
        return ATTEMPT;
    }

    @Component
    static class Listener {

        private final Runs runs;

        Listener(Runs runs) {
            this.runs = runs;
        }

        @EventListener
        void on(AttemptStarted event) {
            runs.begin(ATTEMPT, List.of(event.attempt().value()));
        }

        @EventListener
        void on(AttemptChanged event) {
            runs.changed(ATTEMPT, Map.of(event.attempt().value(), event.version()));
        }
    }
}
