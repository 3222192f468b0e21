package dev.latchkey.bench;

import dev.latchkey.bench.Owner.Guest;
import dev.latchkey.verification.SigningIn;
import java.util.List;
import java.util.function.BooleanSupplier;

/** From SEND OTP to the mail in the mailbox: on a quiet system, and while thousands are invited. */
final class CodeMail implements Benchmark {

    private static final String AGAINST = "empty job round trip + one mail sent";
    /** One link may ask for only so many codes an hour. */
    private static final int GUESTS = 120;

    private static final int WARM_UP = 50;
    private static final int SAMPLES = 300;
    private static final int[] FLOOD = {2_000, 2_000, 1_000};

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public String how() {
        return "From the service call behind SEND OTP to the mail in the mailbox, one at a time, in turn "
                + "with the limit: start message, one empty job, its completion, then one mail sent raw. "
                + "The same again while three shares with 5,000 recipients together are carried out, where "
                + "the limit is under the same load; the last line holds the busy figure against the quiet "
                + "limit.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var guests = ground.owner().invite("code", GUESTS);
        try (var empty = new EmptyEngine(ground);
                var mail = new RawMail(ground, ground.exampleMail())) {
            var run = new Run(ground, guests, empty, mail);
            run.until(() -> run.product.count() >= WARM_UP);
            var quiet = run.again();
            quiet.until(() -> quiet.product.count() >= SAMPLES);
            var busy = quiet.again();
            var flood = ground.arrivals().of("flood", 5_000);
            for (int n = 0; n < FLOOD.length; n++) {
                ground.owner().share(ground.owner().order("flood" + n + "-", FLOOD[n]));
            }
            busy.until(flood::over);
            return List.of(
                    quiet.figure(50, "SEND OTP → mail, p50"),
                    quiet.figure(99, "SEND OTP → mail, p99").atMost(2),
                    busy.figure(50, "SEND OTP → mail while 5,000 are invited, p50"),
                    busy.figure(99, "SEND OTP → mail while 5,000 are invited, p99")
                            .atMost(2),
                    Figure.millis(
                                    "the same against the quiet limit",
                                    busy.product.percentile(99),
                                    busy.product.count() + "")
                            .beside("quiet " + AGAINST, quiet.limit.percentile(99))
                            .atMost(2));
        }
    }

    /** Codes and empty round trips in turn. */
    private record Run(
            Ground ground,
            List<Guest> guests,
            EmptyEngine empty,
            RawMail mail,
            Timings product,
            Timings limit,
            int[] next) {

        Run(Ground ground, List<Guest> guests, EmptyEngine empty, RawMail mail) {
            this(ground, guests, empty, mail, new Timings(), new Timings(), new int[1]);
        }

        /** With new clocks. */
        Run again() {
            return new Run(ground, guests, empty, mail, new Timings(), new Timings(), next);
        }

        void until(BooleanSupplier over) throws Exception {
            while (!over.getAsBoolean()) {
                product.add(code());
                limit.add(roundTrip());
            }
        }

        Figure figure(double percent, String what) {
            return Figure.millis(what, product.percentile(percent), product.count() + "")
                    .beside(AGAINST, limit.percentile(percent));
        }

        private long code() throws Exception {
            int n = next[0]++ % guests.size();
            var guest = guests.get(n);
            var arrival = ground.arrivals().next(guest.email());
            long begin = System.nanoTime();
            ground.bean(SigningIn.class).ask(guest.token(), guest.email(), null, "bench-" + n);
            return arrival.await().nanos() - begin;
        }

        private long roundTrip() throws Exception {
            long engine = empty.codeRoundTrip();
            long begin = System.nanoTime();
            mail.send("raw@bench.example");
            return engine + System.nanoTime() - begin;
        }
    }
}
