package dev.latchkey.sharing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.latchkey.sharing.ReviewRow.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the policy had against live accesses when somebody looked. */
public final class Review {

    private final List<Breach> breaches;
    private final Instant at;

    Review(List<Breach> breaches, Instant at) {
        this.breaches = List.copyOf(breaches);
        this.at = at;
    }

    /** When that was. */
    public Instant at() {
        return at;
    }

    /** What is wrong with accesses of this kind. */
    Breach of(String key) {
        return breaches.stream()
                .filter(breach -> breach.keys().contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** In no order that says anything; each has the number in it that its parameters have. */
    List<Breach> breaches() {
        return breaches;
    }

    /** The condition under which this is wrong with an access; empty where nothing can be. */
    String sql(@Nullable Why why) {
        return IntStream.range(0, breaches.size())
                .mapToObj(n -> sql(n, why))
                .filter(sql -> !sql.isEmpty())
                .collect(joining(" OR "));
    }

    /** The same for one breach. */
    String sql(int n, @Nullable Why why) {
        var conditions = breaches.get(n).conditions(n);
        var wrong = why == null
                ? Set.copyOf(conditions.values())
                : conditions.entrySet().stream()
                        .filter(each -> each.getKey() == why)
                        .map(Map.Entry::getValue)
                        .collect(toSet());
        return wrong.isEmpty()
                ? ""
                : "%s IN (:keys%d) AND (%s)".formatted(Breach.Kind.KEY, n, String.join(" OR ", wrong));
    }
}
