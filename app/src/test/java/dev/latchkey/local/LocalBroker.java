package dev.latchkey.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Camunda 8.6 broker, kept small: the process engine beside the application. Given a store for it, Operate runs in
 * the same process.
 */
public final class LocalBroker {

    private static final String DISTRIBUTION = "camunda-zeebe-8.6.0";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final LocalHome home;
    private final @Nullable LocalOpenSearch store;
    private final int grpcPort;
    private final int restPort;
    private final int managementPort;
    private final int commandPort = Ports.free();
    private final int internalPort = Ports.free();
    private @Nullable Child broker;

    LocalBroker(LocalHome home, @Nullable LocalOpenSearch store, int grpcPort, int restPort, int managementPort) {
        this.home = home;
        this.store = store;
        this.grpcPort = grpcPort;
        this.restPort = restPort;
        this.managementPort = managementPort;
    }

    public URI grpcAddress() {
        return URI.create("http://127.0.0.1:" + grpcPort);
    }

    public URI restAddress() {
        return URI.create("http://127.0.0.1:" + restPort);
    }

    /** Where Operate is, by the name that browsers keep apart from the application's cookies; null where it is not. */
    public @Nullable URI operateAddress() {
        return store == null ? null : URI.create("http://localhost:" + restPort + "/operate");
    }

    /** Where the broker keeps what it was told, for tests that look for what must not be there. */
    public Path data() {
        return home.data("broker");
    }

    /** Does not wait for it; {@link #awaitReady} tells when it takes work. */
    public synchronized void start() {
        var distribution = home.programs().resolve(DISTRIBUTION);
        if (!Files.isDirectory(distribution.resolve("lib"))) {
            throw new Trouble("The Camunda broker is missing in " + home.programs() + ": ./mvnw puts it there.");
        }
        forgetOtherKind();
        if (store != null) {
            store.start();
        }
        broker = Child.start(home, "broker", command(distribution), environment());
    }

    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var current = broker;
            if (current == null || !current.runs()) {
                throw new Trouble("The Camunda broker stopped; its log says why: " + home.log("broker"));
            }
            if (isReady()) {
                return;
            }
            failOnTakenPort(current);
            Pause.millis(200);
        }
        throw new Trouble(
                "The Camunda broker is not ready after three minutes; its log says why: " + home.log("broker"));
    }

    /** It says so in its log and then stays as it is, neither ready nor gone. */
    private static void failOnTakenPort(Child broker) {
        try {
            if (Files.readString(broker.log(), StandardCharsets.ISO_8859_1).contains("Address already in use")) {
                throw new Trouble("A port of the Camunda broker was taken in this moment; start again.");
            }
        } catch (IOException e) {
            // not written yet
        }
    }

    public synchronized void stop() {
        if (broker != null) {
            broker.stop(Duration.ofSeconds(2));
        }
    }

    /** As a power cut would end it. */
    public synchronized void kill() {
        if (broker != null) {
            broker.kill();
        }
    }

    /** Stops it and forgets everything that it knew. */
    public synchronized void wipe() {
        kill();
        try {
            Folders.delete(data());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets its timers believe that so much time has passed; a restart forgets it. */
    public void moveClock(Duration by) {
        var request = HttpRequest.newBuilder(management("/actuator/clock/add"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + by.toMillis() + "}"))
                .build();
        int status = status(request);
        if (status / 100 != 2) {
            throw new IllegalStateException("the broker's clock answered " + status);
        }
    }

    /**
     * What ran without Operate is unknown to it, and what runs on without it would be wrong in it later. So whoever
     * changes between the two begins with an empty engine, and the application puts back what is under way.
     */
    private void forgetOtherKind() {
        var mark = home.data("broker-with-operate");
        boolean before = Files.exists(mark);
        if (before == (store != null)) {
            return;
        }
        try {
            Stale.stop(home.pidFile("broker"), home.root().toString());
            Folders.delete(data());
            if (store == null) {
                Files.delete(mark);
            } else {
                store.forget();
                Files.createFile(mark);
            }
        } catch (IOException e) {
            throw new Trouble("Latchkey cannot empty " + data() + ": " + e.getMessage(), e);
        }
    }

    private boolean isReady() {
        var request =
                HttpRequest.newBuilder(management("/actuator/health/readiness")).build();
        return status(request) / 100 == 2;
    }

    private URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    /** 0 where nobody answers. */
    private int status(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(Path distribution) {
        boolean operate = store != null;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms64m",
                operate ? "-Xmx384m" : "-Xmx256m",
                "-XX:+UseSerialGC",
                // half the work at the start, and less memory, for less speed under a load that it never sees here
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // how a later run recognises it
                "-Dlatchkey.home=" + home.root(),
                "-cp",
                distribution.resolve("lib") + "/*",
                operate ? "io.camunda.application.StandaloneCamunda" : "io.camunda.application.StandaloneBroker");
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(restPort));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        environment.put("SPRING_PROFILES_ACTIVE", "");
        environment.putAll(Map.of(
                "ZEEBE_BROKER_NETWORK_HOST",
                "127.0.0.1",
                "ZEEBE_BROKER_GATEWAY_ENABLE",
                "true",
                "ZEEBE_BROKER_GATEWAY_NETWORK_HOST",
                "127.0.0.1",
                "ZEEBE_BROKER_GATEWAY_NETWORK_PORT",
                Integer.toString(grpcPort),
                "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT",
                Integer.toString(commandPort),
                "ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT",
                Integer.toString(internalPort),
                "ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS",
                "127.0.0.1:" + internalPort));
        environment.putAll(Map.of(
                "ZEEBE_BROKER_DATA_DIRECTORY", data().toString(),
                "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB",
                "ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "1m",
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "1GB",
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "500MB",
                "ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB",
                "ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "1",
                "ZEEBE_BROKER_THREADS_IOTHREADCOUNT", "1",
                "ZEEBE_BROKER_GATEWAY_THREADS_MANAGEMENTTHREADS", "1",
                "ZEEBE_CLOCK_CONTROLLED", "true"));
        if (store != null) {
            environment.putAll(operate(store));
        }
        return environment;
    }

    private Map<String, String> operate(LocalOpenSearch store) {
        var address = store.address().toString();
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "operate,broker,auth"),
                Map.entry(
                        "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_CLASSNAME",
                        "io.camunda.zeebe.exporter.opensearch.OpensearchExporter"),
                Map.entry("ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_URL", address),
                Map.entry("ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_BULK_DELAY", "1"),
                Map.entry("CAMUNDA_OPERATE_DATABASE", "opensearch"),
                Map.entry("CAMUNDA_OPERATE_OPENSEARCH_URL", address),
                Map.entry("CAMUNDA_OPERATE_OPENSEARCH_NUMBEROFREPLICAS", "0"),
                Map.entry("CAMUNDA_OPERATE_ZEEBEOPENSEARCH_URL", address),
                Map.entry("CAMUNDA_OPERATE_ZEEBE_GATEWAYADDRESS", "127.0.0.1:" + grpcPort),
                Map.entry("CAMUNDA_OPERATE_IMPORTER_READERBACKOFF", "1000"));
    }
}
