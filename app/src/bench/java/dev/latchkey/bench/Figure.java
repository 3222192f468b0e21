package dev.latchkey.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, beside its limit measured in the same run.
 *
 * @param against what the limit is; empty where there is none
 * @param samples how many were measured
 */
record Figure(
        String what,
        double value,
        Unit unit,
        String against,
        double limit,
        @Nullable Target target,
        String samples) {

    static Figure rate(String what, double perSecond, String samples) {
        return new Figure(what, perSecond, Unit.PER_SECOND, "", Double.NaN, null, samples);
    }

    static Figure millis(String what, double millis, String samples) {
        return new Figure(what, millis, Unit.MILLIS, "", Double.NaN, null, samples);
    }

    static Figure of(String what, double value, Unit unit, String samples) {
        return new Figure(what, value, unit, "", Double.NaN, null, samples);
    }

    /** The limit, in the same unit. */
    Figure beside(String against, double limit) {
        return new Figure(what, value, unit, against, limit, target, samples);
    }

    /** The figure should be at least this part of its limit. */
    Figure atLeast(double part) {
        return aimingAt(new Target.AtLeast(part));
    }

    /** The figure should be at most this many times its limit. */
    Figure atMost(double times) {
        return aimingAt(new Target.AtMost(times));
    }

    /** The figure itself should be at most this. */
    Figure within(double bound) {
        return aimingAt(new Target.Within(bound));
    }

    private Figure aimingAt(Target goal) {
        return new Figure(what, value, unit, against, limit, goal, samples);
    }

    double ratio() {
        return value / limit;
    }

    String ratioText() {
        return Double.isNaN(limit) ? "" : String.format(Locale.ROOT, "%.2f", ratio());
    }

    String targetText() {
        return switch (target) {
            case null -> "";
            case Target.AtLeast(var part) -> "≥ " + part;
            case Target.AtMost(var times) -> "≤ " + times;
            case Target.Within(var bound) -> "≤ " + unit.text(bound);
        };
    }

    String verdict() {
        return switch (target) {
            case null -> "";
            case Target.AtLeast(var part) -> ratio() >= part ? "met" : "missed";
            case Target.AtMost(var times) -> ratio() <= times ? "met" : "missed";
            case Target.Within(var bound) -> value <= bound ? "met" : "missed";
        };
    }

    /** What is aimed at. */
    sealed interface Target {
        record AtLeast(double part) implements Target {}

        record AtMost(double times) implements Target {}

        record Within(double bound) implements Target {}
    }

    /** What it is measured in. */
    enum Unit {
        PER_SECOND("/s"),
        MILLIS(" ms"),
        SECONDS(" s"),
        KIB(" KiB"),
        MIB(" MiB");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }

        String text(double value) {
            return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value) + suffix;
        }
    }
}
