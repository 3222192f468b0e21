package dev.latchkey.local;

/** Something that the person at the console can put right; the message is the one line that they read. */
public final class Trouble extends RuntimeException {

    public Trouble(String line) {
        super(line);
    }

    public Trouble(String line, Throwable cause) {
        super(line, cause);
    }
}
