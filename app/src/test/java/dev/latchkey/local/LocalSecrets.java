package dev.latchkey.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys and passwords of one run: made when first asked for, kept in files that only their owner can read. */
final class LocalSecrets {

    private final Path folder;

    LocalSecrets(LocalHome home) {
        this.folder = home.root().resolve("secrets");
    }

    /** 32 random bytes in Base64, which has no character that SQL or a properties file would trip over. */
    synchronized String get(String name) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Trouble("Latchkey cannot keep its secrets in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var fresh = Files.createTempFile(
                file.getParent(),
                "new",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
        Files.move(fresh, file);
    }
}
