package dev.latchkey.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A program that runs beside this one, writes to a log file and never outlives us for long. */
final class Child {

    // The kernel ends a child with the thread that started it (see below), so that thread must stay.
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("starts-children").daemon().factory());

    private static final Pattern OURS = Pattern.compile("(SPRING|SERVER|MANAGEMENT|LOGGING|CAMUNDA|ZEEBE|LATCHKEY)_");

    private final Process process;
    private final Path pidFile;
    private final Path log;

    private Child(Process process, Path pidFile, Path log) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    /** Stops what an earlier run may have left behind, then starts anew. The command must name the home's folder. */
    static Child start(LocalHome home, String part, List<String> command, Map<String, String> environment) {
        var pidFile = home.pidFile(part);
        Stale.stop(pidFile, home.root().toString());
        var line = new ArrayList<>(shielded());
        line.addAll(command);
        var builder = new ProcessBuilder(line)
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.log(part).toFile());
        // what configures us must not configure it
        builder.environment().keySet().removeIf(name -> OURS.matcher(name).lookingAt());
        builder.environment().putAll(environment);
        var process = CompletableFuture.supplyAsync(() -> launch(builder, part), STARTER)
                .join();
        try {
            Files.writeString(pidFile, Long.toString(process.pid()));
        } catch (IOException e) {
            process.destroyForcibly();
            throw new Trouble("Latchkey cannot write " + pidFile + ".", e);
        }
        return new Child(process, pidFile, home.log(part));
    }

    boolean runs() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Path log() {
        return log;
    }

    void stop(Duration grace) {
        Stale.end(process.toHandle(), grace);
        forget();
    }

    void kill() {
        stop(Duration.ZERO);
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // the next start compares the command line before it believes the file
        }
    }

    private static Process launch(ProcessBuilder builder, String part) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Trouble("The " + part + " could not be started: " + e.getMessage(), e);
        }
    }

    /**
     * On Linux: a session of its own, so that Ctrl-C reaches only us and we stop the children in order; and the
     * kernel kills them if we are killed with -9. Elsewhere pid files alone do.
     */
    private static List<String> shielded() {
        var setsid = Path.of("/usr/bin/setsid");
        var setpriv = Path.of("/usr/bin/setpriv");
        return Files.isExecutable(setsid) && Files.isExecutable(setpriv)
                ? List.of(setsid.toString(), setpriv.toString(), "--pdeathsig", "KILL", "--")
                : List.of();
    }
}
