package dev.latchkey.sharing;

/**
 * Something about a grant changed that whoever waits for it should look at; heard in the same transaction.
 *
 * @param version the grant's version after the change
 */
public record GrantChanged(GrantId grant, long version) {}
