package dev.latchkey.accounts;

/**
 * The account that acts: what a feature needs to know of it to check rights and to write an audit entry.
 *
 * @param name how people call them, for mails and lists
 */
public record SignedIn(AccountId id, OrganisationId organisation, String username, String name, String email) {

    /** Whether they may only receive. */
    public boolean isGuest() {
        return organisation.equals(OrganisationId.GUESTS);
    }
}
