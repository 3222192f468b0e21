package dev.latchkey.opensearch;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/** One node on the loopback address, until the process is told to stop. */
public final class OpenSearchNode {

    private OpenSearchNode() {}

    /** @param arguments the folder of its data, the port of its API, and the one that other nodes would use */
    @SuppressWarnings("resource") // closed by the hook
    public static void main(String[] arguments) throws InterruptedException {
        var runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        runner.onBuild((number, settings) -> settings(settings, arguments[1], arguments[2]))
                .build(OpenSearchRunner.newConfigs()
                        .basePath(arguments[0])
                        // Camunda looks for this name
                        .clusterName("opensearch")
                        .numOfNode(1)
                        .useLogger());
        // its own threads keep no process alive
        new CountDownLatch(1).await();
    }

    private static void settings(Settings.Builder settings, String port, String transportPort) {
        settings.put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", transportPort)
                .put("discovery.type", "single-node")
                // a disk that is rather full would make it refuse writes; the run itself asks for room
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("action.auto_create_index", true);
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (IOException e) {
            System.err.println("OpenSearch did not close in order: " + e.getMessage());
        }
    }
}
