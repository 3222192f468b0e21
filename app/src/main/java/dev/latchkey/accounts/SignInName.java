package dev.latchkey.accounts;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/** The name or address that somebody signs in with, in the one spelling that is compared: its domain in ASCII. */
final class SignInName {

    private SignInName() {}

    static String normalise(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        int at = name.lastIndexOf('@');
        return at < 0 ? name : name.substring(0, at + 1) + ascii(name.substring(at + 1));
    }

    /** What cannot be a domain stays as it is. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }
}
