package dev.latchkey.verification;

import dev.latchkey.accounts.PasswordRules;
import java.time.Instant;
import java.util.Set;

/** What somebody hears who types a password at a link, or chooses one. */
public sealed interface PasswordAnswer {

    /** @param secret the browser's new one */
    record Right(String secret) implements PasswordAnswer {}

    /** It is not the password. */
    record Wrong() implements PasswordAnswer {}

    /** Too many wrong ones; after so many minutes it may be tried again. */
    record Wait(long minutes) implements PasswordAnswer {}

    /** Far too many wrong ones. */
    record Locked(Instant until) implements PasswordAnswer {}

    /** More people want to sign in than can be served at this moment. */
    record Busy() implements PasswordAnswer {}

    /** It may not be chosen. */
    record Broken(Set<PasswordRules.Rule> rules) implements PasswordAnswer {}

    /** The link is no longer good, or a password is not what it asks for. */
    record NotValid() implements PasswordAnswer {}
}
