package dev.latchkey.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What must be known of somebody before they can sign in.
 *
 * @param username letters, figures, dot, hyphen, underscore; never with an @, so that no address can be somebody's name
 * @param locale the language of mails to them
 * @param processAdmin whether they look after the processes of the whole installation
 */
public record NewAccount(
        OrganisationId organisation,
        String username,
        String email,
        String name,
        String password,
        Locale locale,
        ZoneId timeZone,
        boolean processAdmin) {

    static final int LONGEST_NAME = 200;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");

    public NewAccount {
        username = SignInName.normalise(username);
        email = SignInName.normalise(email);
        name = OneLine.of("name", name, LONGEST_NAME);
        if (!isUsername(username)) {
            throw new InvalidAccount(
                    "The username may have letters, figures, dots, hyphens and underscores, 64 at most.");
        }
        if (!EMAIL.matcher(email).matches()) {
            throw new InvalidAccount("The email address is malformed.");
        }
        if (password.isEmpty() || password.length() > Passwords.LONGEST) {
            throw new InvalidAccount("The password must have 1 to %d characters.".formatted(Passwords.LONGEST));
        }
    }

    /** Whether somebody could have this username, in whatever case it was typed. */
    public static boolean isUsername(String typed) {
        return USERNAME.matcher(SignInName.normalise(typed)).matches();
    }

    /** Somebody who is no process admin. */
    public NewAccount(
            OrganisationId organisation,
            String username,
            String email,
            String name,
            String password,
            Locale locale,
            ZoneId timeZone) {
        this(organisation, username, email, name, password, locale, timeZone, false);
    }

    /** The same account, as a process admin. */
    public NewAccount asProcessAdmin() {
        return new NewAccount(organisation, username, email, name, password, locale, timeZone, true);
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
