package dev.latchkey.audit;

import java.time.Instant;
import java.util.UUID;

/** An entry as it is told again. */
public record Told(UUID id, Actor actor, String act, Instant at) {}
