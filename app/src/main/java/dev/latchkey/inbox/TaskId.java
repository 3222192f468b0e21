package dev.latchkey.inbox;

import java.util.UUID;

/** Id of a human task. */
public record TaskId(UUID value) {}
