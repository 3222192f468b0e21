package dev.latchkey.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the owner's list does not tell of a link.
 *
 * @param note to the recipients; may be empty
 * @param invitedAt when the first mail went out
 * @param mailRefusedAt when the mail server refused the address for good
 * @param toldAt when the recipient was told of the end
 * @param approval what came of asking somebody to agree; null where nobody has to
 * @param offer what is or was to be accepted first; null where nothing is
 * @param endSetAt when the end was moved last; null where it is the first one
 * @param moreTime what the recipient asked for last; null where they never did
 * @param mails how many mails with the link went out
 * @param endedByPolicy whether an administrator ended it because the policy does not allow it any more
 */
public record LinkDetails(
        LinkRow link,
        String note,
        @Nullable Instant invitedAt,
        @Nullable Instant mailRefusedAt,
        @Nullable Instant toldAt,
        @Nullable AskedApproval approval,
        @Nullable Offer offer,
        @Nullable Instant endSetAt,
        @Nullable MoreTime moreTime,
        int mails,
        boolean endedByPolicy) {

    /** Until when it can be accepted; null where it need not be. An access that ends before that takes its offer along. */
    public @Nullable Instant offeredUntil() {
        if (offer == null) {
            return null;
        }
        var end = link.expiresAt();
        return end != null && end.isBefore(offer.until()) ? end : offer.until();
    }

    /** When it was accepted or declined. */
    public @Nullable Instant answeredAt() {
        return offer == null ? null : offer.answeredAt();
    }

    /** Why it was declined; null where no reason was given. */
    public @Nullable String reason() {
        return offer == null ? null : offer.reason();
    }

    /** Whether somebody else has, or had, to agree. */
    public boolean awaitedApproval() {
        return approval != null;
    }

    /** Whether it waits, or has waited, for an answer that never opened anything. */
    public boolean neverOpened() {
        return offer != null && (offer.answeredAt() == null || link.standing() == LinkRow.Standing.DECLINED);
    }

    /** Whether the owner does not know yet what came of the offer, though it is settled. */
    boolean owesOwnerAnAnswer() {
        if (offer == null || offer.ownerToldAt() != null) {
            return false;
        }
        return link.closedAt() == null
                ? offer.answeredAt() != null
                : link.standing() == LinkRow.Standing.DECLINED || link.standing() == LinkRow.Standing.LAPSED;
    }
}
