package dev.latchkey.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** The name or address that somebody signs in with, in the one spelling that is compared. */
final class SignInName {

    private SignInName() {}

    static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
