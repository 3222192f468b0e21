package dev.latchkey.verification;

import java.time.Duration;

/** A link that asks for nothing was opened so often that whoever comes next has to wait. */
public class TooManyOpenings extends RuntimeException {

    private final Duration wait;

    TooManyOpenings(Duration wait) {
        super("opened too often");
        this.wait = wait;
    }

    public Duration time() {
        return wait;
    }
}
