package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the approval of a share has come.
 *
 * @param asks how often an approver was asked: the first approver once, from then on the second
 * @param askedAt when the last time was
 * @param outcome null until somebody has decided
 * @param reason why it was refused; null where no reason was given
 * @param ownerToldAt when the owner was told of a refusal
 */
record ShareApproval(
        int asks,
        @Nullable Instant askedAt,
        @Nullable Outcome outcome,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant ownerToldAt) {

    static ShareApproval needed() {
        return new ShareApproval(0, null, null, null, null, null, null);
    }

    ShareApproval asked(Instant now) {
        return new ShareApproval(asks + 1, now, outcome, decidedBy, decidedAt, reason, ownerToldAt);
    }

    ShareApproval decided(Outcome decision, AccountId by, String why, Instant now) {
        return new ShareApproval(asks, askedAt, decision, by.value(), now, why.isBlank() ? null : why, ownerToldAt);
    }

    ShareApproval ownerTold(Instant now) {
        return new ShareApproval(asks, askedAt, outcome, decidedBy, decidedAt, reason, now);
    }

    /** Whether the second approver has taken over. */
    boolean escalated() {
        return asks > 1;
    }

    /** How long whoever was asked last may still take; zero where nobody was asked yet. */
    Duration remaining(Duration patience, Instant now) {
        if (askedAt == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, askedAt.plus(patience));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What was decided. */
    enum Outcome {
        APPROVED,
        REFUSED
    }
}
