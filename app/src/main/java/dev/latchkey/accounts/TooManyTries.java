package dev.latchkey.accounts;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong tries before this one, which therefore was not looked at. */
public class TooManyTries extends LockedException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many wrong tries.");
        this.wait = wait;
    }

    /** How long to wait, in whole minutes, at least one. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
