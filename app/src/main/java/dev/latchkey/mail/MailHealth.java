package dev.latchkey.mail;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A mail server that is away leaves us degraded: mails wait and go out later. It is not asked for this alone. */
@Component("smtp")
class MailHealth implements HealthIndicator {

    private final Mailer mailer;

    MailHealth(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Health health() {
        return mailer.available()
                ? Health.up().build()
                : Health.status("DEGRADED").build();
    }
}
