package dev.latchkey.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the application needs around it: database, engine, mail server, keys. */
public final class LocalParts implements AutoCloseable {

    // a thread each: the common pool of a small machine has only one
    static final Executor SIDE_BY_SIDE = task -> Thread.ofPlatform().daemon().start(task);

    private final LocalHome home;
    private final LocalSecrets secrets;
    private final LocalMariaDb database;
    private final @Nullable LocalOpenSearch store;
    private final LocalBroker broker;
    private final LocalMail mail;
    private CompletableFuture<Void> databaseUp = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> brokerUp = CompletableFuture.completedFuture(null);

    private LocalParts(
            LocalHome home,
            LocalMariaDb database,
            @Nullable LocalOpenSearch store,
            LocalBroker broker,
            LocalMail mail) {
        this.home = home;
        this.secrets = new LocalSecrets(home);
        this.database = database;
        this.store = store;
        this.broker = broker;
        this.mail = mail;
    }

    /** The usual ports where they are free: people may want to look in with their own tools. */
    static LocalParts onUsualPorts(LocalHome home, LocalPorts ports, boolean operate) {
        var store = operate ? new LocalOpenSearch(home) : null;
        return new LocalParts(
                home,
                new LocalMariaDb(home, new LocalSecrets(home), ports.database()),
                store,
                new LocalBroker(home, store, ports.grpc(), ports.rest(), ports.management()),
                new LocalMail(home, ports.smtp()));
    }

    /** Free ports, for runs side by side. */
    public static LocalParts onFreePorts(LocalHome home) {
        return onUsualPorts(home, LocalPorts.free(), false);
    }

    /** The same with Operate. */
    static LocalParts onFreePortsWithOperate(LocalHome home) {
        return onUsualPorts(home, LocalPorts.free(), true);
    }

    /** Starts everything side by side and returns at once; {@link #awaitDatabase} and {@link #awaitBroker} wait. */
    public LocalParts begin() {
        mail.start();
        brokerUp = CompletableFuture.runAsync(
                () -> {
                    broker.start();
                    broker.awaitReady();
                },
                SIDE_BY_SIDE);
        databaseUp = CompletableFuture.runAsync(database::start, SIDE_BY_SIDE);
        return this;
    }

    public LocalParts awaitDatabase() {
        await(databaseUp);
        return this;
    }

    public LocalParts awaitBroker() {
        await(brokerUp);
        return this;
    }

    public LocalHome home() {
        return home;
    }

    public LocalMariaDb database() {
        return database;
    }

    /** Where Operate's documents are, for tests that look for what must not be there; null where it does not run. */
    public @Nullable URI operateStore() {
        return store == null ? null : store.address();
    }

    public LocalBroker broker() {
        return broker;
    }

    public LocalMail mail() {
        return mail;
    }

    /**
     * How the application finds these parts.
     *
     * @param webPort where people reach it: links in mails lead there
     */
    public Map<String, Object> properties(int webPort) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", database.url(LocalMariaDb.LATCHKEY));
        properties.put("spring.datasource.username", LocalMariaDb.LATCHKEY);
        properties.put("spring.datasource.password", database.password(LocalMariaDb.LATCHKEY));
        properties.put("latchkey.data-sources.demo.url", database.url(LocalMariaDb.DEMO));
        properties.put("latchkey.data-sources.demo.username", LocalMariaDb.READER);
        properties.put("latchkey.data-sources.demo.password", database.password(LocalMariaDb.READER));
        properties.put("camunda.client.grpc-address", broker.grpcAddress().toString());
        properties.put("camunda.client.rest-address", broker.restAddress().toString());
        if (broker.operateAddress() != null) {
            properties.put(
                    "latchkey.operations.operate-url", broker.operateAddress().toString());
        }
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", mail.port());
        properties.put("latchkey.sharing.public-url", "http://localhost:" + webPort);
        properties.put("latchkey.keys.links", secrets.get("keys.links"));
        properties.put("latchkey.keys.codes", secrets.get("keys.codes"));
        return properties;
    }

    /** All at once, as the broker takes its time. */
    @Override
    public void close() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(broker::stop, SIDE_BY_SIDE),
                        CompletableFuture.runAsync(this::stopStore, SIDE_BY_SIDE),
                        CompletableFuture.runAsync(database::stop, SIDE_BY_SIDE),
                        CompletableFuture.runAsync(mail::stop, SIDE_BY_SIDE))
                .join();
    }

    private void stopStore() {
        if (store != null) {
            store.stop();
        }
    }

    private static void await(CompletableFuture<Void> step) {
        try {
            step.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
