package dev.latchkey.engine;

/** The engine is new or was wiped: keys that it gave out mean nothing any more. Published inside the transaction that forgets them. */
public record EngineForgotten() {}
