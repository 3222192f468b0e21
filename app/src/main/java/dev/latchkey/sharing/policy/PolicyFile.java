package dev.latchkey.sharing.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.processes.SharingPolicy;
import dev.latchkey.sharing.PolicyTable;
import dev.latchkey.sharing.PolicyTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table that holds at this moment: the built-in one, or the administrator's file, read again as soon as it changes. A
 * file that cannot be taken is said so once, and the table before it stays.
 */
final class PolicyFile implements PolicyTables {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFile.class);

    private final @Nullable Path file;
    private volatile DmnTable table;
    private volatile @Nullable String refused;
    private @Nullable State seen;

    /**
     * @param file null for the built-in table
     * @throws RefusedPolicy where the file cannot be taken: there is no table before it that could stay
     */
    PolicyFile(@Nullable Path file) {
        this.file = file;
        if (file == null) {
            this.table = DmnTable.read(SharingPolicy.table().getBytes(UTF_8), SharingPolicy.DECISION);
            return;
        }
        try {
            this.seen = State.of(file);
            this.table = DmnTable.read(Files.readAllBytes(file), SharingPolicy.DECISION);
        } catch (IOException e) {
            throw new RefusedPolicy("latchkey.sharing.policy-file cannot be read: " + e);
        } catch (RefusedPolicy e) {
            throw new RefusedPolicy("latchkey.sharing.policy-file " + file + ": " + e.getMessage());
        }
        LOG.info("The sharing policy is that of {}", file);
    }

    @Override
    public PolicyTable now() {
        look();
        return table;
    }

    /** Why the file as it is now was not taken; empty where the table that holds is that of the file. */
    Optional<String> refused() {
        look();
        return Optional.ofNullable(refused);
    }

    private synchronized void look() {
        if (file == null) {
            return;
        }
        try {
            var now = State.of(file);
            if (now.equals(seen)) {
                return;
            }
            seen = now;
            table = DmnTable.read(Files.readAllBytes(file), SharingPolicy.DECISION);
            refused = null;
            LOG.info("The sharing policy was read again from {}", file);
        } catch (IOException e) {
            seen = null;
            refuse("it cannot be read (" + e + ")");
        } catch (RefusedPolicy e) {
            refuse(e.getMessage());
        }
    }

    private void refuse(@Nullable String why) {
        if (refused == null || !refused.equals(why)) {
            LOG.error("The sharing policy in {} is refused, the one before it stays: {}", file, why);
        }
        refused = why;
    }

    private record State(FileTime written, long size) {

        static State of(Path file) throws IOException {
            return new State(Files.getLastModifiedTime(file), Files.size(file));
        }
    }
}
