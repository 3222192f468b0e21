package dev.latchkey.local;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** An application in a process of its own, without the test classes: the one to kill. */
record NodeBeside(Child child, int port) implements Node {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static NodeBeside start(LocalHome home, Map<String, Object> properties, int port) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlatchkey.home=" + home.root(),
                "-cp",
                classPath(),
                "dev.latchkey.Latchkey");
        // not as arguments, which every user of the machine can read
        var environment = Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties));
        var node = new NodeBeside(Child.start(home, "node-" + port, command, environment), port);
        node.awaitReady();
        return node;
    }

    @Override
    public ConfigurableApplicationContext context() {
        throw new UnsupportedOperationException("this node runs in another process; see startNode");
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(10));
    }

    @Override
    public void kill() {
        child.kill();
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http)) {
                if (!child.runs() || System.nanoTime() > end) {
                    child.kill();
                    throw new IllegalStateException("the node did not start; its log says why: " + child.log());
                }
                Pause.millis(100);
            }
        }
    }

    private boolean answers(HttpClient http) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String classPath() {
        // surefire hides the real one behind a jar that only lists it
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.replaceFirst("/$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
