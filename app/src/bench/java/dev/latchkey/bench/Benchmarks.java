package dev.latchkey.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the benchmarks: {@code all} but the longest, or those that are named, with commas between. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new Shares(),
            new ClickToMail(),
            new CodeMail(),
            new Mails(),
            new CodeChecks(),
            new PasswordChecks(),
            new AcceptToMail(),
            new ShareCall(),
            new ReportPages(),
            new ListPages(),
            new TaskPages(),
            new OpenPagesHeap(),
            new LiveGrants("live-grants", 1_000, 10_000));

    /** What takes the better part of an hour by itself; only when it is named. */
    private static final List<Benchmark> LONG = List.of(new LiveGrants("many-live-grants", 100_000));

    private final Results results = new Results();
    private @Nullable Ground ground;
    private String open = "";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var asked = arguments.length == 0 ? "all" : arguments[0];
        var all = asked.equals("all");
        var chosen = all ? ALL : named(Set.of(asked.split(",")));
        var run = new Benchmarks();
        run.run(chosen);
        System.out.println(run.results.table());
        // a part of them must not take the place of all
        run.results.write(Path.of(all ? "../docs/benchmarks.md" : "target/benchmarks.md"));
        System.exit(run.results.complete() ? 0 : 1);
    }

    private static List<Benchmark> named(Set<String> names) {
        var known = Stream.of(ALL, LONG).flatMap(List::stream).toList();
        var found = known.stream().filter(each -> names.contains(each.name())).toList();
        if (found.size() < names.size()) {
            throw new IllegalArgumentException("There are only these benchmarks: "
                    + known.stream().map(Benchmark::name).toList());
        }
        return found;
    }

    private void run(List<Benchmark> benchmarks) {
        for (var benchmark : benchmarks) {
            System.out.println(benchmark.name() + " …");
            try {
                results.add(benchmark, benchmark.measure(ground(benchmark.ground())));
            } catch (Exception e) {
                e.printStackTrace();
                results.failed(benchmark.name());
            }
        }
        close();
    }

    private Ground ground(String name) {
        var here = ground;
        if (here == null || !open.equals(name)) {
            close();
            here = Ground.open(name);
            ground = here;
            open = name;
        }
        return here;
    }

    private void close() {
        if (ground != null) {
            ground.close();
            ground = null;
        }
    }
}
