package dev.latchkey.sharing;

import java.util.regex.Pattern;

/** The owner's words to the recipients. */
final class Note {

    /** Control characters but for the line feed, and those that turn the reading direction of what follows round. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private Note() {}

    static String clean(String text) {
        return UNWANTED.matcher(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
                .replaceAll("")
                .strip();
    }

    /** On one line, wherever it is shown. */
    static String line(String text) {
        return clean(text).replace('\n', ' ');
    }
}
