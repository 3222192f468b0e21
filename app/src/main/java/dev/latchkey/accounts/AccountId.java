package dev.latchkey.accounts;

import java.util.UUID;

/** Names one account. */
public record AccountId(UUID value) {}
