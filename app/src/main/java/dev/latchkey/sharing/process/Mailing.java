package dev.latchkey.sharing.process;

import dev.latchkey.engine.RetryLater;
import dev.latchkey.mail.MailUnavailable;
import java.time.Duration;
import java.util.function.Supplier;

/** Steps that send mail: the longer the mail server is down, the longer everything waits, and nothing is given up. */
final class Mailing {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    static void step(Runnable step) {
        try {
            step.run();
        } catch (MailUnavailable e) {
            throw new RetryLater(PAUSE, e);
        }
    }

    static <T> T step(Supplier<T> step) {
        try {
            return step.get();
        } catch (MailUnavailable e) {
            throw new RetryLater(PAUSE, e);
        }
    }

    private Mailing() {}
}
