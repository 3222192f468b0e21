package dev.latchkey.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as Argon2id. Each try costs 19 MiB and some ten milliseconds on purpose, so no more run at a time than
 * there are processors; who waits too long is told to come again.
 */
@Component
public class Passwords {

    /** Longer ones are refused unseen: nobody should be able to make us hash a book. */
    public static final int LONGEST = 256;

    private static final long PATIENCE_SECONDS = 3;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Stands in for the password of an account that does not exist, so that both answers take the same work. */
    private final String nobodys = argon2.encode("nobody");

    public String encode(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** Compares at the same cost whether there is a password to compare with or not. */
    public boolean match(String typed, @Nullable String encoded) {
        var cut = typed.length() > LONGEST ? "" : typed;
        var same = inTurn(() -> argon2.matches(cut, encoded == null ? nobodys : encoded));
        return same && encoded != null && !cut.isEmpty();
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** More people want to sign in than can be served at this moment. */
    public static class TooBusy extends RuntimeException {}
}
