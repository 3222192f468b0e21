package dev.latchkey.reports;

import java.util.List;

/** Whether a report can be shared cut to a scope. */
public sealed interface Shareability {

    /** Every tile obeys the scope. */
    record Shareable() implements Shareability {}

    /**
     * Some tiles show data that cannot be cut: the recipient would see all or nothing of it.
     *
     * @param tiles      their titles
     * @param dimensions what the scope limits
     */
    record Uncuttable(List<String> tiles, List<String> dimensions) implements Shareability {}

    /** There is no such report any more. */
    record Gone() implements Shareability {}
}
