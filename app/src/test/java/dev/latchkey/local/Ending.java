package dev.latchkey.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** However the local run ends, nothing of it stays behind. */
final class Ending {

    /** The longest that a leftover of the last run may take to go. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Ctrl-C must be through in six seconds, whatever hangs. */
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    @SuppressWarnings("unused") // held so that it is not let go
    private static @Nullable FileLock claim;

    private Ending() {}

    /** One run at a time in one folder; the lock goes with the process, however that ends. */
    static void claim(LocalHome home) {
        var file = home.root().resolve("run/lock");
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while ((claim = channel.tryLock()) == null) {
                if (System.nanoTime() > end) {
                    throw new Trouble(
                            "Latchkey is already running from this folder. Stop that run first (Ctrl-C there).");
                }
                Pause.millis(200);
            }
        } catch (IOException e) {
            throw new Trouble("Latchkey cannot write " + file + ".", e);
        }
    }

    /** Stops the parts with this process, and this process with the Maven that started it. */
    static void with(LocalParts parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts), "stops-parts"));
        if (Boolean.getBoolean("latchkey.local.under-maven")) {
            ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        }
    }

    /** Says what went wrong: one line where the person at the console can put it right. */
    static void failed(Throwable failure) {
        var trouble = Trouble.in(failure);
        if (trouble != null) {
            System.err.println(trouble.getMessage());
        } else {
            System.err.println("Latchkey could not start: " + failure);
            LoggerFactory.getLogger(Ending.class).info("The start failed", failure);
        }
        System.exit(1);
    }

    private static void stop(LocalParts parts) {
        Thread.ofPlatform().daemon().start(() -> {
            Pause.millis(AT_MOST.toMillis());
            Runtime.getRuntime().halt(1);
        });
        parts.close();
    }
}
