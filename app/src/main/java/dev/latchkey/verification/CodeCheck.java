package dev.latchkey.verification;

import java.time.Instant;

/** What somebody hears who typed a one-time password; up to the right one the same for a recipient and a stranger. */
public sealed interface CodeCheck {

    /**
     * The right one.
     *
     * @param secret new secret for the browser's cookie
     */
    record Right(String secret) implements CodeCheck {}

    /** A wrong one. */
    record Wrong(int triesLeft) implements CodeCheck {}

    /** Not eight digits; this does not count as a try. */
    record Malformed() implements CodeCheck {}

    /** No more tries with this code, or its time is over, or it was used or replaced: another one is needed. */
    record AskAgain() implements CodeCheck {}

    /** Too many wrong codes for this address. */
    record Locked(Instant until) implements CodeCheck {}

    /** The link is no longer good. */
    record NotValid() implements CodeCheck {}
}
