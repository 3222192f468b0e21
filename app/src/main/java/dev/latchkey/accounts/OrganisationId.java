package dev.latchkey.accounts;

import java.util.UUID;

/** Names one organisation. */
public record OrganisationId(UUID value) {

    /** Whose people belong to no company here: they made their accounts themselves, and may only receive. */
    public static final OrganisationId GUESTS =
            new OrganisationId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
}
