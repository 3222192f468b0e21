package dev.latchkey.shell;

/** Whose page it is: an organisation's name, and the address that people know it by. */
public record Letterhead(String name, String homepage) {

    String initial() {
        return name.isBlank() ? "" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
    }
}
