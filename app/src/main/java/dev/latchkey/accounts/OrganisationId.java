package dev.latchkey.accounts;

import java.util.UUID;

/** Names one organisation. */
public record OrganisationId(UUID value) {}
