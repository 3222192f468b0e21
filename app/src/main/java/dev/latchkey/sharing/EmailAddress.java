package dev.latchkey.sharing;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address as somebody typed it, without white space around it.
 *
 * <p>Narrower than RFC 5321 on purpose: no quoted local parts, no comments, no bare hosts, no control characters (which
 * could forge mail headers) and no characters that turn the reading direction round.
 */
public record EmailAddress(String value) {

    /** RFC 5321, 4.5.3.1. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        value = value.strip();
        var problem = problem(value);
        if (problem != null) {
            throw new Malformed(problem);
        }
    }

    /** The same mailbox for us: lower case, the domain in ASCII. */
    public String key() {
        int at = value.lastIndexOf('@');
        return value.substring(0, at).toLowerCase(Locale.ROOT) + "@" + ascii(value.substring(at + 1));
    }

    /** What comes after the @, in lower case and ASCII. */
    String domain() {
        return ascii(value.substring(value.lastIndexOf('@') + 1));
    }

    /** A domain in lower case and ASCII; empty where the text is none. Whole top-level domains count too. */
    static Optional<String> domain(String text) {
        var ascii = ascii(text);
        return DOMAIN.matcher("x." + ascii).matches() ? Optional.of(ascii) : Optional.empty();
    }

    private static @Nullable Problem problem(String value) {
        int at = value.lastIndexOf('@');
        if (value.length() > LONGEST || at > LONGEST_LOCAL_PART) {
            return Problem.TOO_LONG;
        }
        if (at < 0) {
            return Problem.NO_AT_SIGN;
        }
        var local = value.substring(0, at);
        if (local.isEmpty()) {
            return Problem.NOTHING_BEFORE_AT_SIGN;
        }
        if (!LOCAL_PART.matcher(local).matches()
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")) {
            return Problem.CHARACTERS;
        }
        return domainProblem(value.substring(at + 1));
    }

    private static @Nullable Problem domainProblem(String domain) {
        if (domain.isEmpty()) {
            return Problem.NOTHING_AFTER_AT_SIGN;
        }
        var ascii = ascii(domain);
        if (DOMAIN.matcher(ascii).matches()) {
            return null;
        }
        return ascii.contains(".") ? Problem.DOMAIN : Problem.NO_ENDING;
    }

    /** Empty where it is no domain at all. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return ".";
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** What is wrong with a text that should be an address. */
    public enum Problem {
        TOO_LONG,
        NO_AT_SIGN,
        NOTHING_BEFORE_AT_SIGN,
        NOTHING_AFTER_AT_SIGN,
        CHARACTERS,
        NO_ENDING,
        DOMAIN
    }

    /** The text is no address that we can send to. */
    public static final class Malformed extends IllegalArgumentException {

        private final transient Problem problem;

        Malformed(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
