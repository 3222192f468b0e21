package dev.latchkey.reports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads tiles beside the pages, a few at a time for everybody together, and pushes what was read. */
@Component
class TileLoader {

    private static final int AT_ONCE = 8;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("tiles-", 0).factory());

    /** What is returned cancels: a reading that waits is dropped, one that runs is not shown. */
    <T> Future<?> load(UI ui, Supplier<T> reading, Consumer<T> show) {
        var load = new Load<>(ui, reading, show);
        load.future = workers.submit(load);
        return load.future;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private static final class Load<T> implements Runnable {

        private final UI ui;
        private final Supplier<T> reading;
        private final Consumer<T> show;
        private volatile @Nullable Future<?> future;

        Load(UI ui, Supplier<T> reading, Consumer<T> show) {
            this.ui = ui;
            this.reading = reading;
            this.show = show;
        }

        @Override
        public void run() {
            var read = reading.get();
            try {
                ui.access(() -> {
                    if (!cancelled()) {
                        show.accept(read);
                    }
                });
            } catch (UIDetachedException gone) {
                // nobody looks any more
            }
        }

        private boolean cancelled() {
            var mine = future;
            return mine != null && mine.isCancelled();
        }
    }
}
