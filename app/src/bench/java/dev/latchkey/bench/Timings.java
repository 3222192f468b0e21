package dev.latchkey.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** How long each of many took. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /** Times one run of it. */
    <T> T time(Callable<T> action) throws Exception {
        long begin = System.nanoTime();
        var result = action.call();
        add(System.nanoTime() - begin);
        return result;
    }

    int count() {
        return nanos.size();
    }

    /** Milliseconds within which so many percent were done. */
    double percentile(double percent) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / 1e6;
    }

    double median() {
        return percentile(50);
    }

    /** The middle one of a few rounds' results. */
    static double median(List<Double> rounds) {
        var sorted = new ArrayList<>(rounds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
