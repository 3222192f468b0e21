package dev.latchkey.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one run keeps what it makes.
 *
 * @param root data, logs, mails and secrets of this run
 * @param programs MariaDB and the broker, unpacked once for all runs
 */
public record LocalHome(Path root, Path programs) {

    private static final long ROOM_NEEDED = 3L << 30;

    /** The home of the default run: {@code .latchkey} at the top of the project. */
    static LocalHome ofProject() {
        var root = project().resolve(".latchkey");
        return made(new LocalHome(root, root.resolve("programs")));
    }

    /** A home of its own for a run of the tests; it shares the unpacked programs. */
    public static LocalHome at(Path root) {
        return made(new LocalHome(root.toAbsolutePath(), project().resolve(".latchkey/programs")));
    }

    Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    Path log(String part) {
        return root.resolve("log").resolve(part + ".log");
    }

    Path pidFile(String part) {
        return root.resolve("run").resolve(part + ".pid");
    }

    /** An empty folder for what lives no longer than the part does. */
    Path temporary(String part) {
        var folder = root.resolve("tmp").resolve(part);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Trouble("Latchkey cannot write to " + folder + ": give yourself write permission there.", e);
        }
    }

    Path mail() {
        return root.resolve("mail");
    }

    private static LocalHome made(LocalHome home) {
        try {
            for (var folder : new String[] {"data", "log", "run", "mail"}) {
                Files.createDirectories(home.root.resolve(folder));
            }
            Files.createDirectories(home.programs);
            Files.delete(Files.createTempFile(home.root, "writable", null));
        } catch (IOException e) {
            throw new Trouble("Latchkey cannot write to " + home.root + ": give yourself write permission there.", e);
        }
        long room = home.root.toFile().getUsableSpace();
        if (room < ROOM_NEEDED) {
            throw new Trouble(
                    "Latchkey needs 3 GB of free disk space in " + home.root + "; there are " + (room >> 20) + " MB.");
        }
        return home;
    }

    /** The top of the project. */
    static Path project() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        return start;
    }
}
