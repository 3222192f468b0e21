package dev.latchkey.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that could not be done, or not yet; nobody is named.
 *
 * @param job its key, by which the application's log tells why
 * @param process of the run that it belongs to, whose row is the subject
 * @param element where it happened, as process/element
 * @param instanceKey in which it happened
 * @param triesLeft none: it waits as an incident for somebody to retry it
 * @param fault the kind of fault, as the code calls it
 */
public record FailureRow(
        long job,
        String process,
        UUID subject,
        String element,
        long instanceKey,
        int triesLeft,
        String fault,
        Instant at) {}
