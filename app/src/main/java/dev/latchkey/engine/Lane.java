package dev.latchkey.engine;

/** Urgent messages never queue behind bulk: somebody waits for a one-time password while thousands are invited. */
public enum Lane {
    URGENT,
    BULK
}
