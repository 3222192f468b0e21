package dev.latchkey.reports;

import java.util.UUID;

/** Names one report. */
public record ReportId(UUID value) {}
