package dev.latchkey.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** From SHARE to the mail in the mailbox, one recipient at a time. */
final class ClickToMail implements Benchmark {

    private static final int WARM_UP = 50;
    private static final int SAMPLES = 300;

    @Override
    public String name() {
        return "click-to-mail";
    }

    @Override
    public String how() {
        return "From the service call behind SHARE to the mail in the mailbox, one recipient at a time, "
                + "in turn with the limit: the jobs of both processes with workers that only answer, then "
                + "one mail sent raw.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var product = new Timings();
        var limit = new Timings();
        try (var empty = new EmptyEngine(ground);
                var mail = new RawMail(ground, ground.exampleMail())) {
            for (int n = 0; n < WARM_UP + SAMPLES; n++) {
                long ours = product(ground, "click" + n);
                long least = empty(empty, mail);
                if (n >= WARM_UP) {
                    product.add(ours);
                    limit.add(least);
                }
            }
        }
        var against = "empty jobs of both processes + one mail sent";
        return List.of(
                Figure.millis("SHARE → mail, p50", product.median(), SAMPLES + "")
                        .beside(against, limit.median()),
                Figure.millis("SHARE → mail, p99", product.percentile(99), SAMPLES + "")
                        .beside(against, limit.percentile(99)));
    }

    private static long product(Ground ground, String name) throws Exception {
        var mail = ground.arrivals().next(Owner.address(name));
        long begin = System.nanoTime();
        ground.owner().share(name);
        return mail.await().nanos() - begin;
    }

    private static long empty(EmptyEngine engine, RawMail mail) throws Exception {
        long begin = System.nanoTime();
        engine.share(1).get(1, TimeUnit.MINUTES);
        mail.send("raw@bench.example");
        return System.nanoTime() - begin;
    }
}
