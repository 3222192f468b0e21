package dev.latchkey.reports;

import java.util.List;

/** A report laid out to be looked at: what stands on it, without any data yet. */
public record ReportPage(ReportSummary summary, Period defaultPeriod, List<Tile> tiles) {}
