package dev.latchkey.sharing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an access ends by itself, and who was reminded of it.
 *
 * @param expiresAt null for no end
 * @param endSetAt when it was moved last; null where it never was
 * @param endReminders how many reminders the recipient was sent since then
 * @param ownerEndReminders and the owner: apart, so that a full mailbox of one brings the other no mail twice
 */
record AccessEnd(@Nullable Instant expiresAt, @Nullable Instant endSetAt, int endReminders, int ownerEndReminders) {

    static AccessEnd at(@Nullable Instant end) {
        return new AccessEnd(end, null, 0, 0);
    }

    AccessEnd movedTo(@Nullable Instant end, Instant now) {
        return new AccessEnd(end, now, 0, 0);
    }

    /** Whether access would last longer with this end; null for no end. */
    boolean isBefore(@Nullable Instant end) {
        return expiresAt != null && (end == null || end.isAfter(expiresAt));
    }

    /** Reminders of an end that has been moved since then are none of this one. */
    AccessEnd recipientReminded(AccessEnd of, int reminders) {
        return sameEnd(of)
                ? new AccessEnd(expiresAt, endSetAt, Math.max(endReminders, reminders), ownerEndReminders)
                : this;
    }

    AccessEnd ownerReminded(AccessEnd of, int reminders) {
        return sameEnd(of)
                ? new AccessEnd(expiresAt, endSetAt, endReminders, Math.max(ownerEndReminders, reminders))
                : this;
    }

    private boolean sameEnd(AccessEnd other) {
        return Objects.equals(endSetAt, other.endSetAt);
    }
}
