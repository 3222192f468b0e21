package dev.latchkey.verification;

import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.OpenGrants.Pulse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The recipients' pages that are open on this node. Twice a second the database is asked about the grants that they
 * show, and pages that lost theirs are closed: within a second on every node, whether the engine is up or down.
 */
@Component
public class OpenPages {

    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

    private final OpenGrants grants;
    private final Visits visits;
    private final TransactionTemplate snapshot;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock();

    OpenPages(OpenGrants grants, Visits visits, PlatformTransactionManager transactions, MeterRegistry meters) {
        this.grants = grants;
        this.visits = visits;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        meters.gaugeCollectionSize("latchkey.pages.open", Tags.empty(), pages);
    }

    /**
     * Watches over a page until the returned handle is run.
     *
     * @param linkVersion version of the link that the page was opened with
     * @param close called once, from a thread of ours, when the page has to close
     */
    public Runnable watch(Proof proof, int linkVersion, Consumer<Closing> close) {
        return watch(proof, linkVersion, close, pulse -> {});
    }

    /**
     * Watches over a page until the returned handle is run, and keeps it current.
     *
     * @param beats called first and after each change of the grant that the page stays open with, from a thread of ours
     */
    public Runnable watch(Proof proof, int linkVersion, Consumer<Closing> close, Consumer<Pulse> beats) {
        var page = new Page(proof, linkVersion, close, beats, new AtomicReference<>());
        pages.add(page);
        return () -> pages.remove(page);
    }

    /** At a fixed rate: what comes after a delay shares one thread with everything else that does, and waits for it. */
    @Scheduled(fixedRate = 500)
    void lookAgain() {
        // the database may be slow: nobody queues
        if (!pages.isEmpty() && turn.tryLock()) {
            try {
                look();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Closes the pages that have lost what they show, one look at a time. */
    void look() {
        turn.lock();
        try {
            closeLost();
        } catch (RuntimeException e) {
            log.warn(
                    "Open pages could not be checked; trying again: {}",
                    e.getClass().getSimpleName());
        } finally {
            turn.unlock();
        }
    }

    private void closeLost() {
        var watched = Set.copyOf(pages);
        var proofs = watched.stream().map(Page::proof).collect(Collectors.toSet());
        var state = Objects.requireNonNull(snapshot.execute(begun -> state(proofs)));
        for (var page : watched) {
            var pulse = state.pulses.get(page.proof.grant());
            var reason = reason(page, pulse, state.holding.contains(page.proof));
            if (reason == null) {
                beat(page, pulse);
            } else if (pages.remove(page)) {
                close(page, reason);
            }
        }
    }

    /** All in one snapshot: a grant that ends between two readings would seem to have lost its visit alone. */
    private State state(Set<Proof> proofs) {
        var shown = proofs.stream().map(Proof::grant).collect(Collectors.toSet());
        return new State(
                grants.pulses(shown).stream().collect(Collectors.toMap(Pulse::grant, Function.identity())),
                visits.holding(proofs));
    }

    private static void beat(Page page, @Nullable Pulse pulse) {
        if (pulse == null || pulse.equals(page.last.getAndSet(pulse))) {
            return;
        }
        try {
            page.beats.accept(pulse);
        } catch (RuntimeException e) {
            log.warn("An open page could not be kept current: {}", e.getClass().getSimpleName());
        }
    }

    /** A page that fails to close must not keep the others open. */
    private static void close(Page page, Closing reason) {
        try {
            page.close.accept(reason);
        } catch (RuntimeException e) {
            log.warn("An open page could not be closed: {}", e.getClass().getSimpleName());
        }
    }

    private static @Nullable Closing reason(Page page, @Nullable Pulse pulse, boolean holds) {
        if (pulse == null || !pulse.open() && !pulse.offered()) {
            return pulse != null && pulse.expired() ? Closing.EXPIRED : Closing.REVOKED;
        }
        if (pulse.linkVersion() != page.linkVersion) {
            // who has lost the proof with the link is sent no other one: it is somebody else's now
            return holds ? Closing.LINK_RENEWED : Closing.REVOKED;
        }
        return holds ? null : Closing.VISIT_OVER;
    }

    /** How many pages show a grant on this node. */
    long count(GrantId grant) {
        return pages.stream().filter(page -> page.proof.grant().equals(grant)).count();
    }

    /** Why an open page closes. */
    public enum Closing {
        EXPIRED,
        REVOKED,
        LINK_RENEWED,
        VISIT_OVER
    }

    /** @param holding those of the proofs that still let in */
    private record State(Map<GrantId, Pulse> pulses, Set<Proof> holding) {}

    private record Page(
            Proof proof,
            int linkVersion,
            Consumer<Closing> close,
            Consumer<Pulse> beats,
            AtomicReference<@Nullable Pulse> last) {

        // each page is itself, however alike
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
