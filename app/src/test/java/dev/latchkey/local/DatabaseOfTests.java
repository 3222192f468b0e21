package dev.latchkey.local;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A MariaDB with its real users for the tests of one package. */
public final class DatabaseOfTests {

    private DatabaseOfTests() {}

    /**
     * Started, and stopped after the tests. Our own database is empty, as today's migrations make its tables; the demo
     * data is kept from run to run.
     *
     * @param name of its folder
     */
    public static LocalParts start(String name) {
        var parts = LocalParts.onFreePorts(LocalHome.at(Path.of("target", "databases", name)));
        var server = parts.database();
        server.start();
        // after the application, which would wait for it
        SpringApplication.getShutdownHandlers().add(server::stop);
        JdbcClient.create(server.source(LocalMariaDb.LATCHKEY))
                .sql("CREATE OR REPLACE DATABASE latchkey CHARACTER SET utf8mb4")
                .update();
        return parts;
    }
}
