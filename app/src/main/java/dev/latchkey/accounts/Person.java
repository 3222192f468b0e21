package dev.latchkey.accounts;

/** An account as others see it. */
public record Person(AccountId id, String name, String email) {}
