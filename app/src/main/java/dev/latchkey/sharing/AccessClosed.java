package dev.latchkey.sharing;

/** A grant's access has ended and what hangs on it is to go; heard in the same transaction, perhaps more than once. */
public record AccessClosed(GrantId grant) {}
