package dev.latchkey.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How many shares a second reach "invitation handed to the mail server". */
final class Shares implements Benchmark {

    private static final String AGAINST = "same models, workers that do nothing";
    /** Until the compiler has nothing left to do: a minute and a half, as long as a machine of two cores is busy with it. */
    private static final int WARM_UP = 3;

    private static final int ROUNDS = 3;
    private static final int SHARES = 400;
    private static final int PEOPLE = 500;
    private static final int OWNERS = 4;

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public String how() {
        return "Four owners share at once; a recipient counts when the invitation is in the mailbox. The "
                + "limit runs the same models under other names on the same broker, started by the same "
                + "number of messages, with workers that only answer; it knows no database and no mail.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var small = new Rounds();
        var large = new Rounds();
        try (var empty = new EmptyEngine(ground)) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                small.add(round, product(ground, "small" + round + "-", SHARES, 1), empty(empty, SHARES, 1));
                large.add(round, product(ground, "large" + round + "-", 1, PEOPLE), empty(empty, 1, PEOPLE));
            }
        }
        return List.of(
                small.figure("shares with one recipient, invited", ROUNDS + " rounds of " + SHARES),
                large.figure("recipients of one share, invited", ROUNDS + " rounds of " + PEOPLE));
    }

    private static double product(Ground ground, String prefix, int shares, int people) throws Exception {
        var owner = ground.owner();
        var mails = ground.arrivals().of(prefix, shares * people);
        long begin = System.nanoTime();
        try (var owners = Executors.newFixedThreadPool(OWNERS)) {
            for (int n = 0; n < shares; n++) {
                var order = owner.order(prefix + n + "-", people);
                owners.submit(() -> owner.share(order));
            }
        }
        return shares * people * 1e9 / (mails.await().nanos() - begin);
    }

    private static double empty(EmptyEngine engine, int shares, int people) throws Exception {
        long begin = System.nanoTime();
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int n = 0; n < shares; n++) {
            all.add(engine.share(people));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.MINUTES);
        long end = System.nanoTime();
        engine.awaitWhole();
        return shares * people * 1e9 / (end - begin);
    }

    /** What both did, in turn; the first rounds warm up. */
    private static final class Rounds {

        private final List<Double> product = new ArrayList<>();
        private final List<Double> empty = new ArrayList<>();

        void add(int round, double ours, double limit) {
            System.out.printf("  round %d: %.1f/s, limit %.1f/s%n", round, ours, limit);
            if (round >= WARM_UP) {
                product.add(ours);
                empty.add(limit);
            }
        }

        Figure figure(String what, String samples) {
            return Figure.rate(what, Timings.median(product), samples)
                    .beside(AGAINST, Timings.median(empty))
                    .atLeast(0.7);
        }
    }
}
