package dev.latchkey.verification;

import java.time.Duration;

/**
 * How an attempt stands by its row.
 *
 * @param remaining how long its code is still good; zero where it is over
 */
public record AttemptStanding(Outcome outcome, Duration remaining, long version) {

    /** What became of it. */
    public enum Outcome {
        OPEN,
        ACCEPTED,
        LOCKED,
        REPLACED,
        RETIRED
    }
}
