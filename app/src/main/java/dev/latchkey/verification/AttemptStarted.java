package dev.latchkey.verification;

/** Somebody asked for a one-time password; heard in the same transaction. */
public record AttemptStarted(AttemptId attempt) {}
