package dev.latchkey.sharing;

/** An owner shared something; heard in the same transaction. */
public record ShareRequested(ShareId share) {}
