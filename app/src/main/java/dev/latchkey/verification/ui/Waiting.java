package dev.latchkey.verification.ui;

import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.verification.AttemptId;
import dev.latchkey.verification.CodeAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code was asked for and is awaited. Kept in the session, so that a page that is loaded anew goes on where it was; if
 * it is lost, another code is asked for.
 *
 * @param address as it was typed; whether it is the recipient's nobody knows here
 * @param ends when the code runs out
 * @param again when another one may be asked for
 */
record Waiting(AttemptId attempt, String address, Instant ends, Instant again) {

    static Waiting begin(CodeAnswer.Sent sent, String address, Instant now) {
        return new Waiting(sent.attempt(), address.strip(), now.plus(sent.holds()), now.plus(sent.askAgain()));
    }

    boolean isFor(String typed) {
        return address.equalsIgnoreCase(typed.strip());
    }

    void keep(String token) {
        VaadinSession.getCurrent().setAttribute(key(token), this);
    }

    static Optional<Waiting> kept(String token, Instant now) {
        return Optional.ofNullable(
                        (@Nullable Waiting) VaadinSession.getCurrent().getAttribute(key(token)))
                .filter(waiting -> waiting.ends().isAfter(now));
    }

    static void forget(String token) {
        VaadinSession.getCurrent().setAttribute(key(token), null);
    }

    Duration holds(Instant now) {
        return atLeastNothing(Duration.between(now, ends));
    }

    Duration wait(Instant now) {
        return atLeastNothing(Duration.between(now, again));
    }

    private static Duration atLeastNothing(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static String key(String token) {
        return Waiting.class.getName() + "." + token;
    }
}
