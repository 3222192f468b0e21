package dev.latchkey.sharing;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.forms.ApproveShare;
import dev.latchkey.inbox.TasksOver;
import dev.latchkey.sharing.WaitingGrants.Undecided;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells whoever waits for the approval of a share that there is nothing left to decide. */
@Component
class ApprovalsOver {

    private final WaitingGrants waiting;
    private final ApplicationEventPublisher events;

    ApprovalsOver(WaitingGrants waiting, ApplicationEventPublisher events) {
        this.waiting = waiting;
        this.events = events;
    }

    /** The owner may have taken back the last of what was to be approved. */
    @EventListener
    void on(GrantsChanged event) {
        if (event.versions().isEmpty()) {
            return;
        }
        var undecided = waiting.undecided(event.versions().keySet());
        over(undecided);
        var going = undecided.stream()
                .filter(Undecided::waits)
                .map(Undecided::share)
                .collect(Collectors.toSet());
        if (!going.isEmpty()) {
            events.publishEvent(new GoingOn(going));
        }
    }

    /** What seemed to be left may have been taken back at the same time: the later of two sees that there is nothing. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(GoingOn event) {
        over(waiting.undecidedOf(event.shares()));
    }

    private void over(List<Undecided> undecided) {
        var over =
                undecided.stream().filter(share -> !share.waits()).collect(toMap(Undecided::share, Undecided::version));
        if (!over.isEmpty()) {
            tell(over);
        }
    }

    /**
     * Whoever waits for a decision is told in the page and in the engine: either may hear of it alone.
     *
     * @param versions each share's version by now
     */
    void tell(Map<ShareId, Long> versions) {
        events.publishEvent(new TasksOver(
                ApproveShare.ID, versions.keySet().stream().map(ShareId::value).toList()));
        events.publishEvent(new SharesChanged(versions));
    }

    /** There seems to be something left to approve. */
    record GoingOn(Set<ShareId> shares) {}
}
