package dev.latchkey.verification;

import java.time.Duration;
import java.time.Instant;

/** What somebody hears who asks for a one-time password; the same for a recipient and for a stranger. */
public sealed interface CodeAnswer {

    /**
     * If the address is a recipient's, a code is on its way.
     *
     * @param secret for the browser's cookie
     * @param holds how long the code is good
     * @param askAgain after how long another one may be asked for
     */
    record Sent(AttemptId attempt, String secret, Duration holds, Duration askAgain) implements CodeAnswer {}

    /** Asked too often; after this time it may be tried again. */
    record Wait(Duration time) implements CodeAnswer {}

    /** Too many wrong codes for this address. */
    record Locked(Instant until) implements CodeAnswer {}

    /** The text is no mail address. */
    record Malformed() implements CodeAnswer {}

    /** The link is no longer good. */
    record NotValid() implements CodeAnswer {}
}
