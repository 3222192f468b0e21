package dev.latchkey.sharing;

/** The grant is opened by another proof from now on: what was proven before counts no longer. */
public record ProofChanged(GrantId grant, Verification now) {}
