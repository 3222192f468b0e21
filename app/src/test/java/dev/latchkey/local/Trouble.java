package dev.latchkey.local;

/** Something that the person at the console can put right; the message is the one line that they read. */
public final class Trouble extends RuntimeException {

    public Trouble(String line) {
        super(line);
    }

    public Trouble(String line, Throwable cause) {
        super(line, cause);
    }

    /** The trouble at the root of a failed start, or null where it is none of these. */
    static @org.jspecify.annotations.Nullable Trouble in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Trouble trouble) {
                return trouble;
            }
        }
        return null;
    }
}
