package dev.latchkey.sharing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A live access that the sharing policy would not allow any more.
 *
 * @param recipient username or address
 * @param owner how people call them
 * @param title of what is shared
 * @param expiresAt null for no end
 * @param reason why it is refused; null where it is not
 * @param latestEnd how late it may end; null where that is not what is wrong
 */
public record ReviewRow(
        GrantId id,
        String recipient,
        String owner,
        String title,
        @Nullable Instant expiresAt,
        Set<Why> whys,
        PolicyDecision.@Nullable Reason reason,
        @Nullable Instant latestEnd) {

    public ReviewRow {
        whys = Set.copyOf(whys);
    }

    /** What the policy has against it. */
    public enum Why {
        REFUSED,
        /** It wants another proof of who the recipient is. */
        PROOF,
        /** It wants somebody's approval, which nobody was asked for. */
        APPROVAL,
        /** It allows no access for that long. */
        ENDS_LATE
    }
}
