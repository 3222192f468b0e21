package dev.latchkey.sharing;

/** The grant is for another mailbox from now on: whatever the former one has proven counts no longer. */
public record AddressChanged(GrantId grant) {

    /** What the audit calls it. */
    public static final String ACT = "grant.address-changed";

    /** Whose it was until then, in the detail of that. */
    public static final String FROM = "from";
}
