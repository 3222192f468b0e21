package dev.latchkey.reports;

/**
 * What a table is sorted by.
 *
 * @param index which of the groups or measures
 */
public record TableOrder(By by, int index, boolean descending) {

    /** The kinds of columns that a table has. */
    public enum By {
        GROUP("g"),
        MEASURE("m"),
        CHANGE("m0 - `before`"),
        SHARE("share");

        private final String text;

        By(String text) {
            this.text = text;
        }
    }

    /** The greatest first. */
    public static final TableOrder BY_FIRST_MEASURE = new TableOrder(By.MEASURE, 0, true);

    /** Names columns that the query has, and nothing else; the groups come last so that equal rows keep their places. */
    String text(int groups, int measures) {
        var known = switch (by) {
            case GROUP -> index >= 0 && index < groups;
            case MEASURE -> index >= 0 && index < measures;
            case CHANGE, SHARE -> true;
        };
        if (!known) {
            throw new IllegalArgumentException("No such column: " + this);
        }
        var order = new StringBuilder(by == By.GROUP || by == By.MEASURE ? by.text + index : by.text);
        order.append(descending ? " DESC" : " ASC");
        for (int i = 0; i < groups; i++) {
            order.append(", g").append(i);
        }
        return order.toString();
    }
}
