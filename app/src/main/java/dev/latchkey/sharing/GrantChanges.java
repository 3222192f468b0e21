package dev.latchkey.sharing;

import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a changed grant; whoever goes by it hears of the change in the same transaction. */
@Component
class GrantChanges {

    private final Grants grants;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    GrantChanges(Grants grants, Audit audit, ApplicationEventPublisher events) {
        this.grants = grants;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What somebody has done to a grant.
     *
     * @throws SharingException.ChangedMeanwhile where somebody else was first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(Grant grant, Actor by, String act) {
        try {
            tell(grants.save(grant));
        } catch (OptimisticLockingFailureException e) {
            throw new SharingException.ChangedMeanwhile();
        }
        record(grant, by, act);
    }

    /**
     * A step that nobody clicks, on the row as it is now: it may have changed while a mail was on its way. The process
     * that does it needs not be told; of an end everybody else does.
     */
    @Transactional
    void byItself(GrantId id, String act, Consumer<Grant> change) {
        grants.findById(id.value()).ifPresent(grant -> {
            boolean wasClosed = grant.state() == Grant.State.CLOSED;
            change.accept(grant);
            var saved = grants.save(grant);
            if (saved.state() == Grant.State.CLOSED && !wasClosed) {
                tell(saved);
            }
            record(saved, Actor.SYSTEM, act);
        });
    }

    private void tell(Grant saved) {
        events.publishEvent(new GrantsChanged(Map.of(saved.id(), saved.version())));
    }

    private void record(Grant grant, Actor by, String act) {
        audit.record(
                new Entry(grant.organisation(), by, act, "grant", grant.id().value()));
    }
}
