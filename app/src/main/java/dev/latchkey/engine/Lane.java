package dev.latchkey.engine;

/** Urgent messages never queue behind bulk: somebody waits for a one-time password while thousands are invited. */
public enum Lane {
    URGENT(1),
    BULK(2);

    private final int publishers;

    Lane(int publishers) {
        this.publishers = publishers;
    }

    /** Threads that publish it on each node: while the rows of one are read and deleted, another's are under way. */
    int publishers() {
        return publishers;
    }
}
