package dev.latchkey.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and stops a program that a killed run left behind. */
final class Stale {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private Stale() {}

    /**
     * Stops the process that the file names, if it is ours.
     *
     * @param marker what its command line must contain: the number may have been given to another process since
     */
    static void stop(Path pidFile, String marker) {
        try {
            if (Files.exists(pidFile)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                        .filter(process -> commandLine(process).contains(marker))
                        .ifPresent(process -> end(process, GRACE));
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException | NumberFormatException e) {
            throw new Trouble("Latchkey cannot read " + pidFile + "; delete it and start again.", e);
        }
    }

    /** Asks a process to stop and kills it when the time is over. */
    static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!gone(process.onExit(), grace)) {
            process.destroyForcibly();
            gone(process.onExit(), GRACE);
        }
    }

    private static boolean gone(CompletableFuture<?> exit, Duration patience) {
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String commandLine(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            // the handle's own command line is cut off at 4,096 characters
            return Files.exists(proc)
                    ? Files.readString(proc).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
