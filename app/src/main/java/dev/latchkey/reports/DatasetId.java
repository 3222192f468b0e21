package dev.latchkey.reports;

import java.util.UUID;

/** Names one dataset. */
public record DatasetId(UUID value) {}
