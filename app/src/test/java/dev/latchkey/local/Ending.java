package dev.latchkey.local;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** However the local run ends, nothing of it stays behind. */
final class Ending {

    /** The longest that what is left of the last run may take to go. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Ctrl-C must be through in six seconds, whatever hangs: so long for the application, so long for everything. */
    private static final Duration FOR_THE_APPLICATION = Duration.ofMillis(2500);

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final LocalParts parts;
    private volatile @Nullable ConfigurableApplicationContext application;
    private volatile boolean begun;

    @SuppressWarnings("unused") // held, so that nobody else gets it
    private static @Nullable FileLock claim;

    private Ending(LocalParts parts) {
        this.parts = parts;
    }

    /** One run at a time in one folder; the lock goes with the process, however that ends. */
    static void claim(LocalHome home) {
        var file = home.root().resolve("run/lock");
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while ((claim = channel.tryLock()) == null) {
                if (System.nanoTime() > end) {
                    throw new Trouble(
                            "Latchkey is already running from this folder; stop that run first (Ctrl-C there).");
                }
                Pause.millis(200);
            }
        } catch (IOException e) {
            throw new Trouble("Latchkey cannot write " + file + ".", e);
        }
    }

    /** Stops the parts with this process, and this process with the Maven that started it. */
    static Ending of(LocalParts parts) {
        var ending = new Ending(parts);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::run, "ends-all"));
        if (Boolean.getBoolean("latchkey.local.under-maven")) {
            ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        }
        return ending;
    }

    /** The application goes before what it talks to, or it would complain. */
    void startsWith(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Whether a failure is only the end of a run that was told to stop. */
    boolean hasBegun() {
        return begun;
    }

    private void run() {
        begun = true;
        quietConsole();
        Thread.ofPlatform().daemon().start(() -> {
            Pause.millis(AT_MOST.toMillis());
            Runtime.getRuntime().halt(1);
        });
        var closing = application;
        if (closing != null) {
            waitAtMost(CompletableFuture.runAsync(closing::close, LocalParts.SIDE_BY_SIDE));
        }
        parts.close();
    }

    /** Whoever complains from now on complains about the end; the log file still has it. */
    private static void quietConsole() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender("CONSOLE");
        }
    }

    private static void waitAtMost(CompletableFuture<Void> closed) {
        try {
            closed.get(FOR_THE_APPLICATION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // what did not close in time ends with the process
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
