package dev.latchkey.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient is asked to accept before anything opens.
 *
 * @param until when it lapses
 * @param reminders how many reminders the recipient was sent
 * @param answeredAt when it was accepted or declined
 * @param reason why it was declined; null where no reason was given
 * @param ownerToldAt when the owner was told what came of it
 */
record Offer(
        Instant until,
        int reminders,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable Instant ownerToldAt) {

    static Offer until(Instant until) {
        return new Offer(until, 0, null, null, null);
    }

    Offer answered(Instant now) {
        return new Offer(until, reminders, now, null, ownerToldAt);
    }

    Offer declined(String reason, Instant now) {
        return new Offer(until, reminders, now, reason.isBlank() ? null : reason, ownerToldAt);
    }

    Offer reminded(int sent) {
        return new Offer(until, Math.max(reminders, sent), answeredAt, reason, ownerToldAt);
    }

    Offer ownerTold(Instant now) {
        return new Offer(until, reminders, answeredAt, reason, now);
    }
}
