package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is shared with.
 *
 * @param account whose it is from the start; null where whoever proves the mailbox is meant
 */
public record Recipient(EmailAddress address, @Nullable AccountId account) {

    /** How they prove who they are. */
    Verification proof() {
        return account == null ? Verification.CODE : Verification.ACCOUNT;
    }
}
