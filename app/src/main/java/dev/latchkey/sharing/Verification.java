package dev.latchkey.sharing;

/** How a grant's holder proves who they are. */
public enum Verification {
    /** A one-time password, mailed at each sign-in. */
    CODE,
    /** Signing in to the account that the grant belongs to. */
    ACCOUNT
}
