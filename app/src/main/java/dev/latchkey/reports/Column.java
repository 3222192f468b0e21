package dev.latchkey.reports;

import java.util.regex.Pattern;

/**
 * One column that a dataset's SELECT yields.
 *
 * @param name  as the SELECT names it
 * @param label as people call it
 * @param unit  of a measure, such as {@code €} or {@code GB}; empty where it has none
 */
public record Column(String name, String label, Kind kind, String unit) {

    /** What a column is good for. */
    public enum Kind {
        /** Text to group by, and to limit access by. */
        DIMENSION,
        /** A number to add up. */
        MEASURE,
        /** The day to which a row belongs. */
        TIME
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidReport("A column's name has letters, digits and _ only: " + name);
        }
    }

    public static Column dimension(String name, String label) {
        return new Column(name, label, Kind.DIMENSION, "");
    }

    public static Column measure(String name, String label, String unit) {
        return new Column(name, label, Kind.MEASURE, unit);
    }

    public static Column day(String name, String label) {
        return new Column(name, label, Kind.TIME, "");
    }
}
