package dev.latchkey.processes;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the FEEL that our models use: variables, text, calls of functions and comparisons. */
final class Expression {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*\\b(?!\\s*\\()");
    private static final Pattern COMPARISON = Pattern.compile("=(\\w+) = \"(\\w+)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null");

    static Set<String> variables(Collection<String> expressions) {
        return expressions.stream()
                .map(expression -> TEXT.matcher(expression).replaceAll(""))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(toSet());
    }

    /** Conditions compare one decision with one value, so that a picture's answer means one thing. */
    static Map.Entry<String, String> comparison(String condition) {
        var comparison = COMPARISON.matcher(condition);
        if (!comparison.matches()) {
            throw new IllegalStateException("Not of the form decision = \"VALUE\": " + condition);
        }
        return Map.entry(comparison.group(1), comparison.group(2));
    }

    private Expression() {}
}
