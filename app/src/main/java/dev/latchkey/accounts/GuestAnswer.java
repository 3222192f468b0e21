package dev.latchkey.accounts;

import java.util.Set;

/** What came of the wish for an account. */
public sealed interface GuestAnswer {

    /** It is there. */
    record Made(SignedIn account) implements GuestAnswer {}

    /** There is an account with the address already, entered or not: it has to be signed in to. */
    record HasAccount() implements GuestAnswer {}

    /** Somebody else is called so. */
    record UsernameTaken() implements GuestAnswer {}

    /** Something typed has to be corrected. */
    record Wrong(Set<Field> fields, Set<PasswordRules.Rule> password) implements GuestAnswer {}

    /** Too many tries; in so many minutes again. */
    record Wait(long minutes) implements GuestAnswer {}

    /** Too many people at this moment. */
    record Busy() implements GuestAnswer {}

    /** What is typed beside the password. */
    enum Field {
        USERNAME,
        NAME
    }
}
