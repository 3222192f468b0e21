package dev.latchkey.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When both sides are reminded that an access ends. */
@Component
class EndReminders {

    private final List<Duration> before;

    EndReminders(SharingSettings settings) {
        before = settings.endReminders().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** How many should have gone out by now; those that were due before the end was set are passed over. */
    int due(Grant grant, Instant now) {
        return (int) moments(grant).filter(moment -> !moment.isAfter(now)).count();
    }

    /** Whether one of the two sides has not been reminded yet of what is due. */
    boolean owed(Grant grant, Instant now) {
        return due(grant, now)
                > Math.min(grant.end().endReminders(), grant.end().ownerEndReminders());
    }

    /** When something is due next: a reminder, or the end itself. */
    Instant next(Grant grant, Instant end, Instant now) {
        return moments(grant).filter(moment -> moment.isAfter(now)).findFirst().orElse(end);
    }

    private Stream<Instant> moments(Grant grant) {
        var end = grant.expiresAt();
        return end == null
                ? Stream.empty()
                : before.stream().map(end::minus).filter(moment -> moment.isAfter(grant.endSetAt()));
    }
}
