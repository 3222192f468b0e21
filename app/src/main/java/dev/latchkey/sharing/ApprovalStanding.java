package dev.latchkey.sharing;

import java.time.Duration;

/**
 * Where the approval of a share stands by its row.
 *
 * @param remaining how long whoever was asked last may still take
 * @param version of the row that was read
 */
public record ApprovalStanding(Decision decision, Duration remaining, long version) {

    /** What came of asking. */
    public enum Decision {
        APPROVED,
        /** And the owner does not know yet. */
        REFUSED,
        NOTHING_YET,
        /** Nothing is left to decide or to do. */
        OVER
    }
}
