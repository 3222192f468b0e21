package dev.latchkey.bench;

import java.util.List;

/** One thing that is measured. */
interface Benchmark {

    /** How it is asked for. */
    String name();

    /** What is done to measure it, and to measure its limit. */
    String how();

    /** Which installation it runs on; benchmarks of one share it, one after the other. */
    default String ground() {
        return "flows";
    }

    List<Figure> measure(Ground ground) throws Exception;
}
