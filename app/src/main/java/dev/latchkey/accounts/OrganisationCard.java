package dev.latchkey.accounts;

/**
 * How an organisation presents itself on pages and mails.
 *
 * @param homepage the domain that people know it by, shown under its name
 * @param postalAddress one line
 */
public record OrganisationCard(OrganisationId id, String name, String homepage, String postalAddress) {}
