package dev.latchkey.reports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;

/**
 * The text of exactly one SELECT, written anew from what the parser understood: what was checked is what runs, without
 * comments, of which the database would execute some.
 */
record SingleSelect(String text) {

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`");
    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9_$]+");
    private static final Set<String> NOT_FOR_READING = Set.of(
            "INTO",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "CALL",
            "PROCEDURE",
            "LOCK",
            "FOR",
            "SLEEP",
            "BENCHMARK",
            "LOAD_FILE",
            "GET_LOCK",
            "RELEASE_LOCK",
            "RELEASE_ALL_LOCKS",
            "MASTER_POS_WAIT",
            "NEXTVAL",
            "SETVAL",
            "LASTVAL",
            "SYS_EXEC",
            "SYS_EVAL");

    static SingleSelect of(String sql) {
        // the parser and the database disagree about backslashes; a ? would take the place of a parameter of ours
        if (sql.indexOf('\\') >= 0 || sql.indexOf('?') >= 0 || sql.indexOf('\0') >= 0) {
            throw new InvalidReport("A dataset's query cannot contain a backslash or a question mark.");
        }
        var text = parsed(sql).toString();
        var bare = QUOTED.matcher(text).replaceAll("''");
        if (bare.indexOf(';') >= 0
                || bare.indexOf('@') >= 0
                || bare.indexOf('#') >= 0
                || bare.contains("/*")
                || bare.contains("--")) {
            throw new InvalidReport("A dataset's query cannot contain variables, comments or several statements.");
        }
        for (var word : WORD.split(bare)) {
            if (NOT_FOR_READING.contains(word.toUpperCase(Locale.ROOT))) {
                throw new InvalidReport("A dataset's query only reads: " + word + " is not allowed.");
            }
        }
        return new SingleSelect(text);
    }

    private static Statement parsed(String sql) {
        try {
            var statements = CCJSqlParserUtil.parseStatements(sql);
            if (statements.size() == 1 && statements.getFirst() instanceof Select select) {
                return select;
            }
        } catch (JSQLParserException e) {
            throw new InvalidReport("A dataset's query must be one SELECT that can be read: " + firstLine(e));
        }
        throw new InvalidReport("A dataset's query must be exactly one SELECT.");
    }

    private static String firstLine(JSQLParserException e) {
        var message = e.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
