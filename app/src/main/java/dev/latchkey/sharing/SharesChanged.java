package dev.latchkey.sharing;

import java.util.Map;

/**
 * The approval of shares was decided, or nothing is left to approve; heard in the same transaction.
 *
 * @param versions each share's version after the change
 */
public record SharesChanged(Map<ShareId, Long> versions) {}
