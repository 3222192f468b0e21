package dev.latchkey.sharing;

/** An element of one of the models that a grant's life follows. */
public record Spot(String process, String element) {

    static Spot of(String text) {
        int slash = text.indexOf('/');
        return new Spot(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return process + "/" + element;
    }
}
