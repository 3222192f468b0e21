package dev.latchkey.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** What is really in use of the heap: what is left when everything else is cleared away. */
final class LiveHeap {

    private static final String ASKED_FOR = "System.gc()";
    private static final int PAUSE = 50;
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    private LiveHeap() {}

    /** In bytes, while nothing happens. */
    static long now() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int n = 0; n < 5; n++) {
            System.gc();
            Thread.sleep(500);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** The most in bytes, looked at again and again while something is done. */
    static long mostWhile(Work work) throws Exception {
        var most = new AtomicLong();
        var over = new AtomicBoolean();
        NotificationListener listener = (collection, _) -> most.accumulateAndGet(left(collection), Math::max);
        var collectors = collectors();
        collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
        var looking = Thread.ofPlatform().daemon().start(() -> collectUntil(over));
        try {
            work.run();
        } finally {
            over.set(true);
            looking.join();
            remove(collectors, listener);
        }
        return most.get();
    }

    private static List<NotificationEmitter> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    /** Nothing of what smaller collections leave: they do not look at everything. */
    private static long left(Notification notification) {
        var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        return ASKED_FOR.equals(collection.getGcCause())
                ? collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        // classes and compiled code are told of, too
                        .filter(pool -> HEAP.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum()
                : 0;
    }

    private static void collectUntil(AtomicBoolean over) {
        try {
            while (!over.get()) {
                System.gc();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(List<NotificationEmitter> collectors, NotificationListener listener)
            throws ListenerNotFoundException {
        for (var collector : collectors) {
            collector.removeNotificationListener(listener);
        }
    }

    /** What is done meanwhile. */
    interface Work {
        void run() throws Exception;
    }
}
