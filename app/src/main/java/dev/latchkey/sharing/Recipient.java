package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is shared with.
 *
 * @param account whose it is from the start; null where whoever proves the mailbox is meant
 */
public record Recipient(EmailAddress address, @Nullable AccountId account) {

    /**
     * How they prove who they are.
     *
     * @param wanted what the owner has chosen for those who are no account
     */
    Verification proof(Verification wanted) {
        return account == null ? wanted : Verification.ACCOUNT;
    }

    /** Something that opens for an account opens once somebody has taken it into theirs. */
    boolean hasToAccept(ShareOrder order) {
        return order.acceptFirst() || account == null && order.verification() == Verification.ACCOUNT;
    }
}
