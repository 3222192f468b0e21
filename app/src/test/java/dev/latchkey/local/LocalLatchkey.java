package dev.latchkey.local;

import dev.latchkey.Latchkey;
import dev.latchkey.local.demo.DemoPolicy;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Runs the product on this machine alone, with everything that it needs around it. */
public final class LocalLatchkey {

    private static volatile @Nullable Ending ending;

    private LocalLatchkey() {}

    public static void main(String[] args) {
        // quiet until the application has set its logging up
        LoggingSystem.get(LocalLatchkey.class.getClassLoader()).beforeInitialize();
        try {
            start(args);
        } catch (Throwable failure) {
            failed(failure);
        }
    }

    private static void start(String[] args) {
        var settings = settings(args);
        var home = LocalHome.ofProject();
        Ending.claim(home);
        int port = Ports.required(settings.getProperty("server.port", Integer.class, 8080), "SERVER_PORT");
        var parts = LocalParts.onUsualPorts(
                home, LocalPorts.from(settings), settings.getProperty("latchkey.local.operate", Boolean.class, false));
        var end = Ending.of(parts);
        ending = end;
        parts.begin();
        var application = new SpringApplicationBuilder(Latchkey.class, LocalConfig.class)
                .profiles("local")
                .properties(
                        "logging.file.name=" + home.log("latchkey"),
                        "latchkey.sharing.policy-file=" + DemoPolicy.in(home))
                .registerShutdownHook(false)
                .initializers(new LocalWiring(parts, parts.properties(port)), end::startsWith)
                .run(args);
        Welcome.print(application, parts, port);
    }

    private static Environment settings(String[] args) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        return settings;
    }

    /** One line; what only its author understands is in the log. */
    private static void failed(Throwable failure) {
        var current = ending;
        if (current == null || !current.hasBegun()) {
            System.err.println(line(failure));
        }
        System.exit(1);
    }

    private static String line(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && !(root instanceof Trouble)) {
            root = root.getCause();
        }
        return switch (root) {
            case Trouble trouble -> String.valueOf(trouble.getMessage());
            case FlywayException changed ->
                "The data in .latchkey/data belongs to another version of Latchkey: delete that folder to start over.";
            default ->
                "Latchkey could not start: "
                        + String.valueOf(root.getMessage()).lines().findFirst().orElse("") + " ("
                        + root.getClass().getSimpleName() + "; .latchkey/log/latchkey.log says more)";
        };
    }
}
