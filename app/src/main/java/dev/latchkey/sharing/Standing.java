package dev.latchkey.sharing;

import java.time.Duration;

/**
 * Where a grant stands by its row.
 *
 * @param next what is due while the access is open
 * @param remaining how long nothing will be due; zero where it has no end
 * @param version of the row that was read
 */
public record Standing(Stage stage, Next next, Duration remaining, long version) {

    /** Part of a grant's life. */
    public enum Stage {
        INVITE,
        ACCEPTANCE,
        ACCESS,
        ENDING,
        CLOSED
    }

    /** What is due. */
    public enum Next {
        WAIT,
        WAIT_OPEN,
        DECIDE,
        TELL_DECISION,
        REMIND,
        SEND_LINK,
        CLOSE,
        OVER
    }
}
