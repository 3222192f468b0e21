package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;

/** Holds off whoever types wrong codes at a link. Kept by the verification, which alone knows of codes. */
public interface SignInLock {

    /**
     * Forgets every wrong code typed at the owner's link.
     *
     * @throws SharingException.NoSuchGrant if the link is not theirs
     */
    void unlock(SignedIn owner, GrantId grant);
}
