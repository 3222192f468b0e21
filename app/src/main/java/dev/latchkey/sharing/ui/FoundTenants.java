package dev.latchkey.sharing.ui;

import java.util.List;

/**
 * Tenants of a report to choose from, by name.
 *
 * @param more whether there are others, which a search finds
 */
record FoundTenants(List<String> names, boolean more) {

    /** So many are listed at once. */
    static final int MOST = 500;

    /** @param read one more than are listed, where there are so many */
    static FoundTenants of(List<String> read) {
        return new FoundTenants(read.stream().limit(MOST).toList(), read.size() > MOST);
    }
}
