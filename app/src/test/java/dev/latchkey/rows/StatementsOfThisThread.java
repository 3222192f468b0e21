package dev.latchkey.rows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what is asked of the database by the thread that wants to know. */
public final class StatementsOfThisThread implements BeanPostProcessor {

    private static final ThreadLocal<Consumer<String>> WATCHER = new ThreadLocal<>();

    /** The statements of one piece of work, in order. */
    public static List<String> of(Runnable work) {
        var written = new ArrayList<String>();
        watched(work, written::add);
        return List.copyOf(written);
    }

    /**
     * Tells a story anew for each statement that another act may come before.
     *
     * @param story with the number of that statement; returns whether there were that many, and the other one acted
     */
    public static void beforeEach(IntPredicate story) {
        int n = 0;
        while (story.test(n)) {
            n++;
        }
    }

    /**
     * Does a piece of work while somebody else comes in between; where it holds locks that the other one needs, that one
     * is done after it.
     *
     * @param n before which of its statements the other one acts and commits, from 0
     * @return whether there were that many
     */
    public static boolean interrupted(Runnable work, int n, Runnable other) {
        var count = new AtomicInteger();
        var done = new CompletableFuture<Void>();
        watched(work, statement -> {
            if (count.getAndIncrement() == n) {
                done.completeAsync(() -> {
                    other.run();
                    return null;
                });
                passes(done);
            }
        });
        boolean interrupted = count.get() > n;
        if (interrupted) {
            done.join();
        }
        return interrupted;
    }

    /** Gives way to it, but not longer than it may take that waits for nothing. */
    private static void passes(CompletableFuture<Void> other) {
        try {
            other.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException blocked) {
            // by a lock of ours
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void watched(Runnable work, Consumer<String> watcher) {
        WATCHER.set(watcher);
        try {
            work.run();
        } finally {
            WATCHER.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var watcher = WATCHER.get();
                        if (watcher != null && arguments != null && arguments[0] instanceof String sql) {
                            watcher.accept(sql);
                        } else if (watcher != null && method.getName().matches("commit|rollback")) {
                            watcher.accept(method.getName());
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
