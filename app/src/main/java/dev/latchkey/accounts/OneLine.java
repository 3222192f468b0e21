package dev.latchkey.accounts;

/** Text that stands on one line wherever it is shown, in a mail's header too. */
final class OneLine {

    private OneLine() {}

    static boolean fits(String text, int longest) {
        var line = text.strip();
        return !line.isEmpty() && line.length() <= longest && line.codePoints().noneMatch(Character::isISOControl);
    }

    static String of(String what, String text, int longest) {
        var line = text.strip();
        if (!fits(line, longest)) {
            throw new InvalidAccount("The %s must be one line of 1 to %d characters.".formatted(what, longest));
        }
        return line;
    }
}
