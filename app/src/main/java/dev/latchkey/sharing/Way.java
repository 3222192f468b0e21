package dev.latchkey.sharing;

import dev.latchkey.processes.ShareRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way that a grant has taken through its models: the elements and lines that it passed, and those in which it is.
 * Only steps that do something are kept; what lies between two of them, people's answers too, follows from the models.
 *
 * @param here the place, and the calls that it lies in
 */
public record Way(Set<Spot> passed, Set<Spot> here) {

    /** Where the way to an approval ends, and the grant's own begins. */
    private static final Spot APPROVED = new Spot(ShareRequest.ID, "Event_AccessStarted");

    /**
     * By what was kept of its steps, and by its row.
     *
     * @param asked steps of its share, where somebody has to approve it
     */
    static Way of(LinkDetails details, List<Step> asked, List<Step> steps, Place place) {
        var approval = details.approval();
        if (approval == null) {
            return of(LifeModels.GRANT, steps, place.spot(), NotTaken.of(details, steps));
        }
        var notTaken = NotTaken.before(approval, asked);
        if (place.isBefore()) {
            return of(LifeModels.APPROVAL, asked, place.spot(), notTaken);
        }
        var before = of(LifeModels.APPROVAL, asked, APPROVED, notTaken);
        return of(LifeModels.GRANT, steps, place.spot(), NotTaken.of(details, steps))
                .after(before);
    }

    private Way after(Way before) {
        var all = new HashSet<>(passed);
        all.addAll(before.passed);
        all.addAll(before.here);
        return new Way(Set.copyOf(all), here);
    }

    private static Way of(LifeModels models, List<Step> steps, Spot place, Set<Spot> notTaken) {
        var here = new HashSet<Spot>();
        here.add(place);
        for (var call = models.callerOf(place.process());
                call != null;
                call = models.callerOf(call.spot().process())) {
            here.add(call.spot());
        }
        var passed = new Walk(models, notTaken).all(steps, place);
        passed.removeAll(here);
        return new Way(Set.copyOf(passed), Set.copyOf(here));
    }

    /** A line between two elements, through the walls of calls; the line's own spot is null where there is none. */
    private record Edge(@Nullable Spot line, Spot from, Spot to) {

        boolean isAmong(Set<Spot> spots) {
            return spots.contains(from) || spots.contains(to) || line != null && spots.contains(line);
        }
    }

    private static final class Walk {

        private final LifeModels models;
        private final List<Edge> edges = new ArrayList<>();

        Walk(LifeModels models, Set<Spot> notTaken) {
            this.models = models;
            for (var flow : models.flows()) {
                sources(flow.from()).forEach(from -> edges.add(new Edge(flow.spot(), from, flow.to())));
            }
            for (var process : models.processes()) {
                var caller = models.callerOf(process);
                if (caller != null) {
                    edges.add(new Edge(null, caller.spot(), models.startOf(process)));
                }
            }
            models.leaving().forEach((border, task) -> edges.add(new Edge(null, task, border)));
            edges.removeIf(edge -> edge.isAmong(notTaken));
        }

        private Collection<Spot> sources(Spot from) {
            var node = models.node(from);
            return node == null || node.calls() == null ? List.of(from) : models.endsOf(node.calls());
        }

        Set<Spot> all(List<Step> steps, Spot place) {
            var passed = new HashSet<Spot>();
            for (var step : steps) {
                passed.add(step.spot());
                var way = step.after() == null ? Set.<Spot>of() : between(step.after(), step.spot());
                // no way leads there: an engine that lost everything has begun again
                passed.addAll(way.isEmpty() ? between(models.start(), step.spot()) : way);
            }
            if (!steps.isEmpty()) {
                passed.addAll(between(steps.getLast().spot(), place));
            }
            return passed;
        }

        /** Everything on a way from one to the other that does nothing in between. */
        private Set<Spot> between(Spot from, Spot to) {
            var ahead = reached(from, Edge::from, Edge::to);
            var behind = reached(to, Edge::to, Edge::from);
            var found = new HashSet<Spot>();
            for (var edge : edges) {
                if (ahead.contains(edge.from()) && behind.contains(edge.to())) {
                    found.add(edge.from());
                    found.add(edge.to());
                    if (edge.line() != null) {
                        found.add(edge.line());
                    }
                }
            }
            return found;
        }

        /** What is reached without doing anything on the way, the beginning included. */
        private Set<Spot> reached(Spot begin, Function<Edge, Spot> near, Function<Edge, Spot> far) {
            var seen = new HashSet<Spot>(List.of(begin));
            var todo = new ArrayDeque<>(seen);
            while (!todo.isEmpty()) {
                var at = todo.pop();
                for (var edge : edges) {
                    var next = far.apply(edge);
                    if (near.apply(edge).equals(at) && !does(next) && seen.add(next)) {
                        todo.push(next);
                    }
                }
            }
            return seen;
        }

        private boolean does(Spot spot) {
            return models.does(spot);
        }
    }
}
