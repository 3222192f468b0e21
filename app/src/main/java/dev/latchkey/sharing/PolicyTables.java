package dev.latchkey.sharing;

/** Whose sharing policy holds. */
public interface PolicyTables {

    /** The one that holds at this moment; whoever asks several things of it asks them of this one. */
    PolicyTable now();
}
