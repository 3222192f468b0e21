package dev.latchkey.bench;

import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Mail;
import dev.latchkey.local.Node;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation to measure on: the real parts, one application, a company that shares. */
final class Ground implements AutoCloseable {

    private final JourneyEnvironment latchkey;
    private final Arrivals arrivals;
    private final Owner owner;

    private Ground(JourneyEnvironment latchkey) {
        this.latchkey = latchkey;
        this.arrivals = new Arrivals(latchkey.mail());
        latchkey.seedDemo();
        this.owner = Owner.mia(this);
    }

    static Ground open(String name) {
        return new Ground(JourneyEnvironment.open("bench-" + name));
    }

    JourneyEnvironment latchkey() {
        return latchkey;
    }

    Node node() {
        return latchkey.node();
    }

    <T> T bean(Class<T> type) {
        return node().context().getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Owner owner() {
        return owner;
    }

    /** The file of a mail as the product writes it, for those who send the same bytes without it. */
    Path exampleMail() throws Exception {
        var arrival = arrivals.of("example-", 1);
        owner.share("example-" + System.nanoTime());
        return arrival.await().file();
    }

    static String code(Path mail) {
        return Mail.read(mail).code().orElseThrow();
    }

    @Override
    public void close() {
        latchkey.close();
    }
}
