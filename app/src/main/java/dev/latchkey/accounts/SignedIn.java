package dev.latchkey.accounts;

/**
 * The account that acts: what a feature needs to know of it to check rights and to write an audit entry.
 *
 * @param name how people call them, for mails and lists
 * @param processAdmin whether they look after the processes of the whole installation
 */
public record SignedIn(
        AccountId id, OrganisationId organisation, String username, String name, String email, boolean processAdmin) {

    /** The role of process admins, for {@code @RolesAllowed} on their pages. */
    public static final String PROCESS_ADMIN = "PROCESS_ADMIN";

    /** Whether they may only receive. */
    public boolean isGuest() {
        return organisation.equals(OrganisationId.GUESTS);
    }

    /**
     * For what only process admins may do, wherever it is asked from.
     *
     * @throws NotProcessAdmin also where they were one when they signed in
     */
    public void requireProcessAdmin() {
        if (!processAdmin) {
            throw new NotProcessAdmin();
        }
    }

    /** Somebody wants to do what only process admins may. */
    public static class NotProcessAdmin extends RuntimeException {}
}
