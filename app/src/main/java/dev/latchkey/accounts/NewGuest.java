package dev.latchkey.accounts;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What somebody typed who wants an account to receive with; anything at all may stand there.
 *
 * @param email the address that they have proven, in lower case; nobody types it
 * @param locale the language of mails to them
 */
public record NewGuest(String username, String email, String name, String password, Locale locale, ZoneId timeZone) {

    /** The same wish with the address that was proven. */
    public NewGuest at(String proven) {
        return new NewGuest(username, proven, name, password, locale, timeZone);
    }

    @Override
    public String toString() {
        return "NewGuest[" + username + "]";
    }
}
