package dev.latchkey.sharing;

import java.util.Map;

/**
 * Something about grants changed that whoever waits for it should look at; heard in the same transaction.
 *
 * @param versions each grant's version after the change
 */
public record GrantsChanged(Map<GrantId, Long> versions) {}
