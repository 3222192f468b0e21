package dev.latchkey.reports;

/**
 * Something that a report's figures can be told apart by.
 *
 * @param label as people call it
 */
public record Dimension(String name, String label) {}
