package dev.latchkey.reports;

import org.jspecify.annotations.Nullable;

/**
 * A number worked out from a dataset's rows.
 *
 * @param label    as people call it
 * @param column   a measure column of the dataset
 * @param per      another measure column: the number is then the sum of one over the sum of the other
 * @param times    what a ratio is multiplied by: 100 for per cent, 1000 for "per 1,000"
 * @param unit     shown beside it
 * @param decimals digits after the point
 */
public record Measure(
        String label,
        Aggregate aggregate,
        String column,
        @Nullable String per,
        double times,
        String unit,
        int decimals,
        Better better) {

    /** How rows become one number. */
    public enum Aggregate {
        SUM,
        AVERAGE,
        LOWEST,
        HIGHEST,
        RATIO
    }

    /** Which way is good news. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    public Measure {
        if ((aggregate == Aggregate.RATIO) != (per != null)) {
            throw new InvalidReport("A ratio, and only a ratio, has a column to divide by.");
        }
    }

    /** Whether the parts of it make the whole. */
    boolean addsUp() {
        return aggregate == Aggregate.SUM;
    }

    public static Measure sum(String label, String column, String unit, int decimals, Better better) {
        return new Measure(label, Aggregate.SUM, column, null, 1, unit, decimals, better);
    }

    public static Measure ratio(
            String label, String column, String per, double times, String unit, int decimals, Better better) {
        return new Measure(label, Aggregate.RATIO, column, per, times, unit, decimals, better);
    }

    void check(Columns columns) {
        columns.named(column, Column.Kind.MEASURE);
        if (per != null) {
            columns.named(per, Column.Kind.MEASURE);
        }
    }
}
