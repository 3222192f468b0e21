package dev.latchkey.reports;

/** A dataset or report that cannot be saved as it is; the message says to its author why. */
public class InvalidReport extends RuntimeException {

    InvalidReport(String reason) {
        super(reason);
    }
}
