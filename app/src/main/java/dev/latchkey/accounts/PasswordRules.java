package dev.latchkey.accounts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a password that somebody chooses must be like, for accounts and for links alike. */
public final class PasswordRules {

    public static final int SHORTEST = 8;

    public static final int LONGEST = 128;

    /** One of these must be in it. */
    public static final String SIGNS = "!#$%@";

    /** A rule that a password can break. */
    public enum Rule {
        TOO_SHORT,
        TOO_LONG,
        NO_LETTER,
        NO_DIGIT,
        NO_SIGN,
        /** It has one of the words that stand for its owner. */
        OWN_WORD,
        /** It is among what is tried first. */
        COMMON
    }

    /** A shorter word would be found by chance: whoever is called Al may have "royal" in their password. */
    private static final int SHORTEST_WORD_WITHIN = 4;

    /** The signs on the keys of the figures, as they stand on a keyboard from the United States. */
    private static final String KEYS = "!@#$%^&*()";

    private static final String FIGURES_ON_KEYS = "1234567890";

    /** Figures and signs that are read as letters; i, l, 1 and ! all pass for each other. */
    private static final String DRESSED = "@48310!l5$79";

    private static final String BARE = "aabeioiisstg";

    /** What people put around a word so that it passes. Where @ and $ stand for letters they are part of the word. */
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");

    private static final Pattern ALL_AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern ALL_AFTER = Pattern.compile("[^\\p{L}]+$");
    private static final Pattern FIGURES_AFTER = Pattern.compile("[^\\p{L}@$]+$");

    private static final Set<String> COMMON = bundled();

    private PasswordRules() {}

    /**
     * What is wrong with a password.
     *
     * @param words what must not be in it: a username, a name; an email address counts by what stands before its @
     * @return empty when it may be used
     */
    public static Set<Rule> broken(String password, Collection<String> words) {
        var length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return EnumSet.of(Rule.TOO_LONG);
        }
        var broken = EnumSet.noneOf(Rule.class);
        add(broken, Rule.TOO_SHORT, length < SHORTEST);
        add(broken, Rule.NO_LETTER, password.codePoints().noneMatch(Character::isLetter));
        add(broken, Rule.NO_DIGIT, password.codePoints().noneMatch(Character::isDigit));
        add(broken, Rule.NO_SIGN, password.chars().noneMatch(sign -> SIGNS.indexOf(sign) >= 0));
        var plain = lower(password);
        add(broken, Rule.OWN_WORD, words.stream().anyMatch(word -> hasWord(plain, word)));
        add(broken, Rule.COMMON, isCommon(plain));
        return broken;
    }

    private static void add(Set<Rule> broken, Rule rule, boolean isBroken) {
        if (isBroken) {
            broken.add(rule);
        }
    }

    private static boolean hasWord(String password, String word) {
        var at = word.indexOf('@');
        var sought = bare(lower(at > 0 ? word.substring(0, at) : word));
        if (sought.isEmpty()) {
            return false;
        }
        return sought.length() < SHORTEST_WORD_WITHIN
                ? undressed(password).anyMatch(rest -> rest.replace(sought, "").isEmpty())
                : bare(password).contains(sought);
    }

    private static boolean isCommon(String password) {
        return password.codePoints().distinct().count() < 5
                || undressed(password).anyMatch(word -> word.length() < 2 || COMMON.contains(word) || twice(word));
    }

    private static boolean twice(String word) {
        var half = word.substring(0, word.length() / 2);
        return word.equals(half + half) && COMMON.contains(half);
    }

    /** The word in a password, if what stands around it and what stands for its letters is only dress. */
    private static Stream<String> undressed(String password) {
        return Stream.of(
                        password,
                        mapped(password, KEYS, FIGURES_ON_KEYS),
                        without(SIGNS_AROUND, password),
                        without(ALL_AROUND, password),
                        without(ALL_AFTER, password),
                        without(FIGURES_AFTER, password))
                .map(PasswordRules::bare);
    }

    private static String without(Pattern dress, String password) {
        return dress.matcher(password).replaceAll("");
    }

    /** Letters and figures alone, each in the one way it is compared in. */
    private static String bare(String text) {
        return mapped(text, DRESSED, BARE)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String mapped(String text, String from, String to) {
        var mapped = new StringBuilder(text);
        for (int i = 0; i < mapped.length(); i++) {
            var found = from.indexOf(mapped.charAt(i));
            if (found >= 0) {
                mapped.setCharAt(i, to.charAt(found));
            }
        }
        return mapped.toString();
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> bundled() {
        return Stream.of("common", "leaked")
                .flatMap(PasswordRules::lines)
                .map(PasswordRules::bare)
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> lines(String list) {
        try (var file = PasswordRules.class.getResourceAsStream("/passwords/" + list + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("passwords/" + list + ".txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
