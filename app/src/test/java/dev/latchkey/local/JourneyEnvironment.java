package dev.latchkey.local;

import dev.latchkey.Latchkey;
import dev.latchkey.accounts.People;
import dev.latchkey.local.demo.DemoData;
import dev.latchkey.local.demo.DemoPeople;
import dev.latchkey.reports.ReportLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a journey runs in: the real parts on free ports with data of their own, and as many applications as it wants.
 * Journeys that break nothing share one; one that stops, wipes or moves clocks opens its own.
 */
public final class JourneyEnvironment implements AutoCloseable {

    /** Opens the metrics of a journey's nodes. */
    public static final String METRICS_TOKEN = "journey";

    private static @Nullable JourneyEnvironment shared;

    private final LocalParts parts;
    private final SessionClock clock = new SessionClock();
    private final List<Node> nodes = new ArrayList<>();
    private @Nullable Node first;

    private JourneyEnvironment(LocalParts parts) {
        this.parts = parts;
    }

    /** The one that all well-behaved journeys of a JVM share; it ends with the JVM. */
    public static synchronized JourneyEnvironment shared() {
        if (shared == null) {
            // each of the JVMs that run journeys side by side has its own
            var environment = open(System.getProperty("journeys.folder", "shared"));
            Runtime.getRuntime().addShutdownHook(new Thread(environment::close, "ends-journeys"));
            shared = environment;
        }
        return shared;
    }

    /** A new and empty one, under {@code target/journeys}; what an earlier run left there is deleted. */
    public static JourneyEnvironment open(String name) {
        return open(name, LocalParts::onFreePorts);
    }

    /** The same with Operate; {@code ./mvnw -Poperate} has brought what that needs. */
    public static JourneyEnvironment openWithOperate(String name) {
        return open(name, LocalParts::onFreePortsWithOperate);
    }

    private static JourneyEnvironment open(String name, Function<LocalHome, LocalParts> kind) {
        var folder = Path.of("target/journeys", name).toAbsolutePath();
        try {
            var home = LocalHome.at(folder);
            for (var part : new String[] {"mariadb", "broker", "opensearch"}) {
                Stale.stop(home.pidFile(part), home.root().toString());
            }
            Folders.delete(folder);
            var parts = kind.apply(LocalHome.at(folder)).begin();
            return new JourneyEnvironment(parts.awaitDatabase().awaitBroker());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public LocalParts parts() {
        return parts;
    }

    public LocalMariaDb database() {
        return parts.database();
    }

    public LocalBroker broker() {
        return parts.broker();
    }

    public LocalMail mail() {
        return parts.mail();
    }

    /** What the applications of this process have logged since this one started, and until the next one did. */
    public Path log(Node node) {
        return parts.home().log("node-" + node.port());
    }

    /**
     * The application; started when first asked for.
     *
     * @param properties what it starts with, as {@code key=value}
     */
    public synchronized Node node(String... properties) {
        if (first == null) {
            first = startNode(properties);
        }
        return first;
    }

    /**
     * Starts a (further) application in this process.
     *
     * @param properties more of them, as {@code key=value}
     */
    public Node startNode(String... properties) {
        return startNode(Ports.free(), properties);
    }

    /** The same on a port that was in use before, so that links in mails lead to the new application. */
    public Node startNode(int port, String... properties) {
        // or all would go on in the file of whichever application of this process came first
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        var context = new SpringApplicationBuilder(Latchkey.class)
                .profiles("journey")
                .registerShutdownHook(false)
                .properties("logging.file.name=" + parts.home().log("node-" + port))
                .initializers(
                        new LocalWiring(parts, properties(port, properties)),
                        application -> application.getBeanFactory().addBeanPostProcessor(clock))
                .run();
        return kept(new NodeInside(context, port));
    }

    /** Starts a further application in a process of its own, which can be killed. Its database clock is not moved. */
    public Node startNodeBeside(String... properties) {
        int port = Ports.free();
        return kept(NodeBeside.start(parts.home(), properties(port, properties), port));
    }

    /** The people, figures and reports of the local run; once. */
    public synchronized void seedDemo() {
        var application = node().context();
        var people = application.getBean(People.class);
        var nothing = new DefaultApplicationArguments();
        new DemoPeople(people).run(nothing);
        new DemoData(parts, people, application.getBean(ReportLibrary.class)).run(nothing);
    }

    /** Moves the clocks of the broker and of the database's sessions, once nothing is under way between them. */
    public void moveClocks(Duration by) {
        Stillness.await(node().context().getBean(JdbcClient.class));
        clock.move(by);
        broker().moveClock(by);
    }

    /** Moves the clock of the database's sessions alone, where the broker is down; its next start catches up. */
    public void moveDatabaseClock(Duration by) {
        clock.move(by);
    }

    /** The database tells the right time again; the broker does after its next start. */
    public void resetDatabaseClock() {
        clock.reset();
    }

    /** Starts the broker again after a stop, kill or wipe, with the clock where it was. */
    public void restartBroker() {
        broker().start();
        broker().awaitReady();
        if (!clock.offset().isZero()) {
            broker().moveClock(clock.offset());
        }
    }

    @Override
    public synchronized void close() {
        nodes.forEach(Node::close);
        nodes.clear();
        parts.close();
    }

    private synchronized Node kept(Node node) {
        nodes.add(node);
        return node;
    }

    private Map<String, Object> properties(int port, String... more) {
        var properties = new LinkedHashMap<>(parts.properties(first == null ? port : first.port()));
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        properties.put("server.shutdown", "immediate");
        properties.put("latchkey.metrics.token", METRICS_TOKEN);
        // what a journey holds back for as long as it looks at the skeleton
        properties.put("latchkey.data-sources.demo.time-limit", "60s");
        Arrays.stream(more).map(each -> each.split("=", 2)).forEach(each -> properties.put(each[0], each[1]));
        return properties;
    }
}
