package dev.latchkey.sharing;

/**
 * What the sharing policy goes by.
 *
 * @param domain the recipient's, in lower case and ASCII
 */
public record PolicyFacts(Role role, Kind kind, Recipient recipient, String domain, DomainList domainList) {

    /** Accounts have no roles yet, so that everybody who shares is an owner. */
    public enum Role {
        OWNER
    }

    /** What is shared. */
    public enum Kind {
        REPORT
    }

    /** Who gets it. */
    public enum Recipient {
        /** Somebody with an account of the owner's own organisation. */
        INTERNAL,
        /** Somebody of a partner organisation; there are none yet. */
        PARTNER,
        OUTSIDE
    }

    /** How a domain stands to the lists of allowed and blocked ones. */
    public enum DomainList {
        FREE,
        /** Others are allowed, this one is not. */
        NOT_LISTED,
        BLOCKED
    }
}
