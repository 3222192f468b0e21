package dev.latchkey.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id the account's id, or the grant's for a recipient; null for the system
 */
public record Actor(Kind kind, @Nullable UUID id) {

    /** The application itself: a timer, a process step. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    public static Actor account(UUID id) {
        return new Actor(Kind.ACCOUNT, id);
    }

    public static Actor recipient(UUID grant) {
        return new Actor(Kind.RECIPIENT, grant);
    }

    /** What kind of actor. */
    public enum Kind {
        ACCOUNT,
        RECIPIENT,
        SYSTEM
    }
}
