package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again every so often for pages that show what changes without them. The looking is done outside of the page's
 * lock; the page is touched only when there is something to show, and left alone while nobody sees it.
 */
@org.springframework.stereotype.Component
public class Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("page-ticker").factory());

    /**
     * From now until the component leaves its page.
     *
     * @param look reads what is to be shown and says how to show it; null where nothing has changed
     */
    public void every(Duration pause, Component shown, Supplier<@Nullable Command> look) {
        var ui = shown.getUI().orElseThrow();
        var busy = new AtomicBoolean();
        var seen = new AtomicBoolean(true);
        var watching = Signal.effect(
                shown, () -> seen.set(ui.getPage().pageVisibilitySignal().get() != PageVisibility.HIDDEN));
        var ticking = clock.scheduleWithFixedDelay(
                () -> {
                    if (seen.get() && busy.compareAndSet(false, true)) {
                        Thread.startVirtualThread(() -> look(ui, look, busy));
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
        shown.addDetachListener(detach -> {
            detach.unregisterListener();
            ticking.cancel(false);
            watching.remove();
        });
    }

    private static void look(UI ui, Supplier<@Nullable Command> look, AtomicBoolean busy) {
        try {
            var change = look.get();
            if (change != null && ui.isAttached()) {
                ui.access(change);
            }
        } catch (RuntimeException e) {
            // the next look may succeed: the database may just be restarting
            LOG.debug("A page could not be refreshed", e);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
