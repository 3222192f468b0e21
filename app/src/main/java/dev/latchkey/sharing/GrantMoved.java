package dev.latchkey.sharing;

/** A process step moved a grant on; pages that show it may want to look again. */
public record GrantMoved(GrantId grant) {}
