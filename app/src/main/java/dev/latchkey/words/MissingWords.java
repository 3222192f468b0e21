package dev.latchkey.words;

import java.util.Locale;

/** A key that no bundle holds: a mistake of ours, found by tests and never shown to people. */
public class MissingWords extends RuntimeException {

    MissingWords(String key, Locale locale) {
        super("No message %s in %s.".formatted(key, locale));
    }
}
