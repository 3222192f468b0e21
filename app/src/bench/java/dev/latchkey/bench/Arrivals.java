package dev.latchkey.bench;

import dev.latchkey.local.LocalMail;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** When mails came in, to the nanosecond: looking into the mailbox again and again would be slower than the mails. */
final class Arrivals {

    private static final long PATIENCE_SECONDS = 900;

    private final List<Watch> watches = new CopyOnWriteArrayList<>();

    Arrivals(LocalMail mail) {
        mail.whenOneComes(this::came);
    }

    /** The mail that comes next to this address. */
    Watch next(String address) {
        return of(address, 1);
    }

    /** So many mails to addresses that begin like this. */
    Watch of(String prefix, int count) {
        var watch = new Watch(prefix, new AtomicInteger(count), new CompletableFuture<>());
        watches.add(watch);
        return watch;
    }

    private void came(String recipient, Path file) {
        long now = System.nanoTime();
        for (var watch : watches) {
            if (recipient.startsWith(watch.prefix) && watch.left.decrementAndGet() == 0) {
                watches.remove(watch);
                watch.last.complete(new Arrival(now, file));
            }
        }
    }

    /** One mail that came. */
    record Arrival(long nanos, Path file) {}

    record Watch(String prefix, AtomicInteger left, CompletableFuture<Arrival> last) {

        boolean over() {
            return last.isDone();
        }

        /** Waits for the last of them. */
        Arrival await() throws InterruptedException, ExecutionException, TimeoutException {
            try {
                return last.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new TimeoutException(left + " mails to " + prefix + "… did not come");
            }
        }
    }
}
