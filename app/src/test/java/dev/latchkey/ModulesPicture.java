package dev.latchkey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The features and what they use, as a Mermaid picture and a table in Markdown. */
final class ModulesPicture {

    /** The application and the libraries beside it. */
    private static final List<String> SOURCES = List.of(".", "../processes", "../forms");

    private static final Pattern FIRST_COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final SortedMap<String, SortedSet<String>> uses;

    ModulesPicture(ApplicationModules modules) {
        this.uses = modules.stream()
                .collect(toMap(ModulesPicture::name, module -> uses(module, modules), (a, _) -> a, TreeMap::new));
    }

    String markdown() {
        return "```mermaid\nflowchart TD\n" + nodes() + arrows() + "```\n\n" + table();
    }

    private String nodes() {
        return uses.keySet().stream().map("    %1$s[%1$s]\n"::formatted).collect(joining());
    }

    /** An arrow that follows from others is left out, or nobody could read the picture. */
    private String arrows() {
        return uses.entrySet().stream()
                .flatMap(module -> module.getValue().stream()
                        .filter(used -> module.getValue().stream().noneMatch(other -> reaches(other, used)))
                        .map(used -> "    " + module.getKey() + " --> " + used + "\n"))
                .collect(joining());
    }

    private boolean reaches(String from, String to) {
        return uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }

    private String table() {
        return uses.entrySet().stream()
                .map(module -> "| `%s` | %s | %s |\n"
                        .formatted(module.getKey(), whatLivesIn(module.getKey()), String.join(", ", module.getValue())))
                .collect(joining("", "| package | what lives there | uses |\n| --- | --- | --- |\n", ""));
    }

    /** What its package-info says. */
    private static String whatLivesIn(String module) {
        var comment = SOURCES.stream()
                .map(folder -> Path.of(folder, "src/main/java/dev/latchkey", module, "package-info.java"))
                .filter(Files::exists)
                .map(ModulesPicture::read)
                .map(FIRST_COMMENT::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(module + " does not say what lives there"));
        return comment.group(1).replaceAll("\\s*\\n \\*\\s*", " ").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedSet<String> uses(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModulesPicture::name)
                .collect(toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
