package dev.latchkey.engine;

import java.time.Duration;

/**
 * A worker cannot do its step now because something outside is down. The job comes again after the pause, as often as
 * it takes: an outage must not use retries up and end in an incident.
 */
public class RetryLater extends RuntimeException {

    private final Duration pause;

    public RetryLater(Duration pause, Throwable cause) {
        super("to be tried again in " + pause, cause);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
