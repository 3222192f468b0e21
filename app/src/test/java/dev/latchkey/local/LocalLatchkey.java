package dev.latchkey.local;

import dev.latchkey.Latchkey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Runs the product on this machine alone, with everything that it needs around it. */
public final class LocalLatchkey {

    private LocalLatchkey() {}

    public static void main(String[] args) {
        try {
            start(args);
        } catch (Throwable failure) {
            Ending.failed(failure);
        }
    }

    private static void start(String[] args) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        var home = LocalHome.ofProject();
        Ending.claim(home);
        int port = Ports.required(settings.getProperty("server.port", Integer.class, 8080), "SERVER_PORT");
        var parts = LocalParts.onUsualPorts(home, LocalPorts.from(settings));
        Ending.with(parts);
        parts.begin();
        var application = new SpringApplicationBuilder(Latchkey.class, LocalConfig.class)
                .profiles("local")
                .initializers(new LocalWiring(parts))
                .run(args);
        parts.awaitBroker();
        Welcome.print(application, parts, port);
    }
}
