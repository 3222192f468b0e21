package dev.latchkey.keys;

/** A server key is not configured; the application does not start without. */
public class MissingKey extends RuntimeException {

    private final String property;

    MissingKey(String property) {
        super(property + " is not set to a base64 text of at least 32 random bytes");
        this.property = property;
    }

    String property() {
        return property;
    }
}
