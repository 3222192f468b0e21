package dev.latchkey.shell;

import java.util.Optional;

/** Who sits in front of the page, as the frame shows it; told by whoever signs people in. */
public interface CurrentUser {

    /** Empty for somebody who has not signed in, such as a recipient. */
    Optional<Face> face();

    void signOut();

    /** Whether a page is for them; what is not stands nowhere in their navigation. */
    default boolean mayOpen(Class<?> page) {
        return true;
    }

    /** How the user block calls them. */
    record Face(String name, String organisation) {

        String initials() {
            var words = name.strip().split("\\s+");
            var first = firstLetter(words[0]);
            return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
        }

        private static String firstLetter(String word) {
            return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0))).toUpperCase();
        }
    }
}
