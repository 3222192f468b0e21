package dev.latchkey.bench;

import dev.latchkey.bench.Figure.Unit;
import dev.latchkey.sharing.ShareOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What grants cost that are merely open: on disk, in memory, and at the next start. */
final class LiveGrants implements Benchmark {

    private static final String AGAINST = "with none";

    private final String name;
    private final int[] steps;

    /** @param steps how many grants are live, from fewer to more */
    LiveGrants(String name, int... steps) {
        this.name = name;
        this.steps = steps;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String ground() {
        return "live";
    }

    @Override
    public String how() {
        return "Grants made through SHARE, whose processes have all come to where they wait; then both "
                + "are started anew. A single look each.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var none = cost(ground);
        var figures = new ArrayList<Figure>();
        int there = 0;
        for (int step : steps) {
            share(ground, there, step);
            there = step;
            figures.addAll(cost(ground).figures("%,d live grants: ".formatted(step), none));
        }
        return figures;
    }

    private static void share(Ground ground, int there, int until) throws Exception {
        for (int n = there; n < until; n += 1_000) {
            int people = Math.min(ShareOrder.MOST_RECIPIENTS, Math.min(1_000, until - n));
            var mails = ground.arrivals().of("live" + n + "-", people);
            ground.owner().share(ground.owner().order("live" + n + "-", people));
            mails.await();
        }
        long end = System.nanoTime() + 300_000_000_000L;
        while (waiting(ground) < until && System.nanoTime() < end) {
            Thread.sleep(200);
        }
    }

    /** How many processes have come to where they wait. */
    private static int waiting(Ground ground) {
        return ground.jdbc()
                .sql("SELECT COUNT(*) FROM process_run WHERE settled_version = version OR settled_version > version")
                .query(Integer.class)
                .single();
    }

    private static Cost cost(Ground ground) throws Exception {
        var home = ground.latchkey().parts().home().root();
        var broker = ground.latchkey().broker();
        double brokerStart = seconds(() -> {
            broker.stop();
            long begin = System.nanoTime();
            ground.latchkey().restartBroker();
            return System.nanoTime() - begin;
        });
        double applicationStart = seconds(() -> {
            long begin = System.nanoTime();
            try (var node = ground.latchkey().startNode()) {
                return System.nanoTime() - begin;
            }
        });
        return new Cost(
                disk(home.resolve("data/mariadb/latchkey")),
                disk(home.resolve("data/broker")),
                memory(home, "mariadb"),
                memory(home, "broker"),
                brokerStart,
                applicationStart);
    }

    private static double seconds(Callable<Long> nanos) throws Exception {
        return nanos.call() / 1e9;
    }

    private static double disk(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                            .filter(java.io.File::isFile)
                            .mapToLong(java.io.File::length)
                            .sum()
                    / 1048576.0;
        }
    }

    /** What Linux counts as resident; not a number elsewhere. */
    private static double memory(Path home, String part) throws IOException {
        var pid = Files.readString(home.resolve("run").resolve(part + ".pid")).strip();
        var status = Path.of("/proc", pid, "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        }
    }

    private record Cost(
            double databaseDisk,
            double brokerDisk,
            double databaseMemory,
            double brokerMemory,
            double brokerStart,
            double applicationStart) {

        List<Figure> figures(String what, Cost none) {
            return List.of(
                    figure(what + "database on disk", databaseDisk, none.databaseDisk, Unit.MIB),
                    figure(what + "broker on disk", brokerDisk, none.brokerDisk, Unit.MIB),
                    figure(what + "database in memory", databaseMemory, none.databaseMemory, Unit.MIB),
                    figure(what + "broker in memory", brokerMemory, none.brokerMemory, Unit.MIB),
                    figure(what + "broker's start", brokerStart, none.brokerStart, Unit.SECONDS),
                    figure(what + "application's start", applicationStart, none.applicationStart, Unit.SECONDS));
        }

        private static Figure figure(String what, double value, double none, Unit unit) {
            return Figure.of(what, value, unit, "1").beside(AGAINST, none);
        }
    }
}
