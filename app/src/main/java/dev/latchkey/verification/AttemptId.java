package dev.latchkey.verification;

import java.util.UUID;

/** Names one attempt to prove an address. */
public record AttemptId(UUID value) {}
