package dev.latchkey.local;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Operate keeps what the broker tells it: an OpenSearch of one node, in a process of its own. */
final class LocalOpenSearch {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final LocalHome home;
    private final int port = Ports.free();
    private final int transportPort = Ports.free();
    private @Nullable Child node;

    LocalOpenSearch(LocalHome home) {
        this.home = home;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns once it takes work. */
    synchronized void start() {
        var started = Child.start(home, "opensearch", command(), Map.of());
        node = started;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!started.runs() || System.nanoTime() > end) {
                started.kill();
                throw new Trouble("OpenSearch did not start; its log says why: " + started.log());
            }
            Pause.millis(200);
        }
    }

    synchronized void stop() {
        if (node != null) {
            node.stop(Duration.ofSeconds(2));
        }
    }

    /** Before its start: as if nothing had ever been told. */
    void forget() throws IOException {
        Stale.stop(home.pidFile("opensearch"), home.root().toString());
        Folders.delete(home.data("opensearch"));
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(
                            address().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms128m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=128m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // how a later run recognises it
                "-Dlatchkey.home=" + home.root(),
                "-cp",
                classPath(),
                "dev.latchkey.opensearch.OpenSearchNode",
                home.data("opensearch").toString(),
                Integer.toString(port),
                Integer.toString(transportPort));
    }

    private static String classPath() {
        var built = LocalHome.project().resolve("app/opensearch/target");
        try {
            return built.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(built.resolve("class-path")).strip();
        } catch (IOException e) {
            throw new Trouble("OpenSearch, which Operate needs, is missing: ./mvnw -Poperate fetches it.", e);
        }
    }
}
