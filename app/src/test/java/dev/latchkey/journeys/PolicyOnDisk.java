package dev.latchkey.journeys;

import dev.latchkey.processes.SharingPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A company's own sharing policy: the built-in one, but for recipients outside. */
final class PolicyOnDisk {

    private final Path file;

    PolicyOnDisk(String name) {
        this.file = Path.of("target", "journeys", name + ".dmn");
    }

    /** The setting with which a node reads it. */
    String setting() {
        return "latchkey.sharing.policy-file=" + file;
    }

    /** Everybody outside may open it in these ways, a list of which is an expression too. */
    void allowsOnly(String ways) {
        write("\"ALLOWED\"", "null", "null", ways);
    }

    /** Everybody outside gets this decision. */
    void says(String decision) {
        says("\"" + decision + "\"", "null", "null");
    }

    /**
     * Each is an expression.
     *
     * @param days the longest time that access may last
     */
    void says(String decision, String reason, String days) {
        write(decision, reason, days, "[\"CODE\",\"PASSWORD\",\"LINK\",\"ACCOUNT\"]");
    }

    private void write(String decision, String reason, String days, String ways) {
        var text = SharingPolicy.table();
        int outside = text.indexOf("id=\"Rule_Outside_decision\"");
        var rest = text.substring(outside)
                .replaceFirst("<text>\"ALLOWED\"</text>", "<text>" + decision + "</text>")
                .replaceFirst("(Rule_Outside_reason\">\\s*<text>)null", "$1" + reason)
                .replaceFirst("(Rule_Outside_longestDays\">\\s*<text>)null", "$1" + days)
                .replaceFirst("(Rule_Outside_verification\">\\s*<text>)[^<]*", "$1" + ways);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.substring(0, outside) + rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
