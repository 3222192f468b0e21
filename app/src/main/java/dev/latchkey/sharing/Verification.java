package dev.latchkey.sharing;

/** How a grant's holder proves who they are. */
public enum Verification {
    /** A one-time password, mailed at each sign-in. */
    CODE,
    /** A password of the recipient's own, chosen after a one-time password has proven the mailbox. */
    PASSWORD,
    /** Holding the link is enough: whoever has it sees what is shared. */
    LINK,
    /** Signing in to the account that the grant belongs to. */
    ACCOUNT
}
