package dev.latchkey.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps as they are kept, and what a way has of a model. */
final class SomeWay {

    private SomeWay() {}

    /** One after the other, each as {@code process/element}. */
    static List<Step> steps(String... path) {
        var steps = new ArrayList<Step>();
        @Nullable Spot before = null;
        for (var name : path) {
            var spot = Spot.of(name);
            steps.add(new Step(before, spot, Instant.EPOCH.plusSeconds(steps.size()), 1));
            before = spot;
        }
        return steps;
    }

    /** The elements that were passed. */
    static List<String> inModel(Way way, String process) {
        return way.passed().stream()
                .filter(spot -> spot.process().equals(process))
                .map(Spot::element)
                .toList();
    }
}
