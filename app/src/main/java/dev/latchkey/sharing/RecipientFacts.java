package dev.latchkey.sharing;

/**
 * Who a recipient is, as the owner knows them; either may be empty. Each is one line of at most {@value #LONGEST}
 * characters.
 *
 * @param role what they do, such as "Head of finance"
 */
public record RecipientFacts(String name, String role) {

    /** Longest name and longest role, in characters. */
    public static final int LONGEST = 200;

    /** Only the address is known. */
    public static final RecipientFacts NONE = new RecipientFacts("", "");

    public RecipientFacts {
        name = Note.line(name);
        role = Note.line(role);
    }

    boolean fits() {
        return name.length() <= LONGEST && role.length() <= LONGEST;
    }
}
