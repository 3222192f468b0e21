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
 * @param offeredUntil until when it can be accepted; null where it need not be
 * @param answeredAt when it was accepted or declined
 * @param reason why it was declined; null where none was given
 * @param mails how many mails with the link went out
 */
public record LinkDetails(
        LinkRow link,
        String note,
        @Nullable Instant invitedAt,
        @Nullable Instant mailRefusedAt,
        @Nullable Instant toldAt,
        @Nullable Instant offeredUntil,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        int mails) {}
