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
 * @param mails how many mails with the link went out
 */
public record LinkDetails(
        LinkRow link,
        String note,
        @Nullable Instant invitedAt,
        @Nullable Instant mailRefusedAt,
        @Nullable Instant toldAt,
        int mails) {}
