package dev.latchkey.reports;

import java.util.Optional;

/**
 * What a reader may see of a report at this moment. Asked anew before each query, so that a page that is still open
 * when its access ends reads nothing more: not by sorting, not by another period, not by scrolling.
 */
@FunctionalInterface
public interface Access {

    /** The part of the data that is open now; empty where none is. */
    Optional<Scope> now();

    /** For a reader whose access is checked elsewhere. */
    static Access to(Scope scope) {
        return () -> Optional.of(scope);
    }
}
