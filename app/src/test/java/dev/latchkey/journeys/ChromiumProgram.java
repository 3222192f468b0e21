package dev.latchkey.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Chromium; on a Debian machine and as root, installs it. */
final class ChromiumProgram {

    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"};
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private ChromiumProgram() {}

    static Path find() {
        return installed()
                .or(() -> {
                    installFromDebian();
                    return installed();
                })
                .orElseThrow(() -> new IllegalStateException("The journeys need Chromium: install it"
                        + " (Debian: apt-get install chromium), or let the environment variable CHROMIUM name it."));
    }

    private static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var found = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(folder -> Arrays.stream(NAMES).map(folder::resolve));
        return Stream.of(named, found, Stream.of(MAC))
                .flatMap(each -> each)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void installFromDebian() {
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            System.out.println("Installing Debian's Chromium for the journeys.");
            run("apt-get", "-qq", "update");
            run("apt-get", "-qq", "-y", "--no-install-recommends", "install", "chromium");
        }
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            // whether it worked shows in whether the program is there now
            builder.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(command[0] + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
