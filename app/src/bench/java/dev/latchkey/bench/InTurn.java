package dev.latchkey.bench;

import java.util.concurrent.Callable;

/** How long something took and how long its limit did, one after the other, so that both meet the same machine. */
record InTurn(Timings ours, Timings limit) {

    private static final int WARM_UP = 10;

    /** Times both as often; what comes before they are warm does not count. */
    static InTurn time(int samples, Callable<?> ours, Callable<?> limit) throws Exception {
        var times = empty();
        for (int n = 0; n < WARM_UP + samples; n++) {
            var counted = n < WARM_UP ? empty() : times;
            counted.limit.time(limit);
            counted.ours.time(ours);
        }
        return times;
    }

    private static InTurn empty() {
        return new InTurn(new Timings(), new Timings());
    }
}
