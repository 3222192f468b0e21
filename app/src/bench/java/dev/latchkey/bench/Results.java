package dev.latchkey.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** All figures, as a table in Markdown. */
final class Results {

    private static final String MISSES = "\n## Missed, and why\n";

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean complete = true;

    void add(Benchmark measured, List<Figure> figures) {
        var benchmark = measured.name();
        notes.add("- `" + benchmark + "`: " + measured.how());
        for (var figure : figures) {
            var limit = figure.against().isEmpty()
                    ? ""
                    : figure.unit().text(figure.limit()) + " (" + figure.against() + ")";
            var row = row(
                    benchmark,
                    figure.what(),
                    "**" + figure.unit().text(figure.value()) + "**",
                    limit,
                    figure.ratioText(),
                    figure.targetText(),
                    figure.verdict(),
                    figure.samples());
            rows.add(row);
            System.out.println(row);
        }
    }

    void failed(String benchmark) {
        complete = false;
        rows.add(row(benchmark, "could not be measured", "", "", "", "", "missed", ""));
    }

    boolean complete() {
        return complete;
    }

    String table() {
        return row("benchmark", "what", "measured", "limit in the same run", "ratio", "target", "", "samples") + "\n"
                + row("---", "---", "---", "---", "---", "---", "---", "---") + "\n" + String.join("\n", rows) + "\n";
    }

    /** What somebody has written about misses stays at the end. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var before = Files.exists(file) ? Files.readString(file) : "";
        var misses = before.contains(MISSES) ? before.substring(before.indexOf(MISSES)) : "";
        Files.writeString(file, """
                # Benchmarks

                Written by `./mvnw -Pbench`. Each figure stands beside its limit: what the same parts did in the same run without the product. Absolute figures are this machine's; the ratios are the point.

                Measured on %s: %s.

                %s
                ## How

                %s
                %s""".formatted(
                LocalDate.now(ZoneOffset.UTC), Machine.description(), table(), String.join("\n", notes), misses));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
