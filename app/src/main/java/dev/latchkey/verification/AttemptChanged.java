package dev.latchkey.verification;

/**
 * Whoever waits for the attempt should look at it; heard in the same transaction.
 *
 * @param version the attempt's version after the change
 */
public record AttemptChanged(AttemptId attempt, long version) {}
