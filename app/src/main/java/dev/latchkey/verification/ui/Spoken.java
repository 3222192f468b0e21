package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** How long somebody has to wait, in words. */
final class Spoken {

    private Spoken() {}

    /** Whole seconds below a minute, whole minutes from there, rounded up. */
    static String time(Component page, Duration time) {
        return time.toSeconds() < 60
                ? page.getTranslation("verification.seconds", time.toSeconds())
                : page.getTranslation(
                        "verification.minutes", time.plusSeconds(59).toMinutes());
    }
}
