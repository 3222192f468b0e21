package dev.latchkey.reports;

/** What became of reading a tile. */
public sealed interface Outcome<T> {

    /** There is something to show. */
    record Shown<T>(T data) implements Outcome<T> {}

    /** Nothing lies in the period and the scope. */
    record Nothing<T>() implements Outcome<T> {}

    /** The data cannot be cut to the scope, so none of it is shown. */
    record Refused<T>() implements Outcome<T> {}

    /**
     * Something went wrong, which the log tells.
     *
     * @param reference to find it there
     */
    record Failed<T>(String reference) implements Outcome<T> {}
}
