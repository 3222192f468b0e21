package dev.latchkey.local;

import java.net.URI;
import org.springframework.context.ConfigurableApplicationContext;

/** One running application. */
public sealed interface Node extends AutoCloseable permits NodeInside, NodeBeside {

    int port();

    /** Where a browser finds a page of it. */
    default String url(String path) {
        return URI.create("http://localhost:" + port()).resolve(path).toString();
    }

    /** Its inside, where it runs in this process. */
    ConfigurableApplicationContext context();

    /** Stops it in order. */
    @Override
    void close();

    /** Ends it as kill -9 does, with whatever it had begun. */
    void kill();
}
