package dev.latchkey.sharing;

/** Tells whether what should happen to a grant is late. */
public interface Delays {

    boolean delayed(GrantId grant, ShareId share);
}
