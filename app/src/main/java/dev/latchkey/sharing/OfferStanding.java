package dev.latchkey.sharing;

import java.time.Duration;

/**
 * Where an offer stands by its row.
 *
 * @param accepted whether it has been accepted by now
 * @param remaining how long nothing will be due; zero beside anything but {@link Next#WAIT}
 * @param version of the row that was read
 */
public record OfferStanding(Next next, boolean accepted, Duration remaining, long version) {

    /** What is due. */
    public enum Next {
        WAIT,
        REMIND,
        SEND_LINK,
        LAPSE,
        TELL_OWNER,
        OVER
    }
}
