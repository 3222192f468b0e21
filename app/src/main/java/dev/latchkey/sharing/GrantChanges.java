package dev.latchkey.sharing;

import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Writes a changed grant; whoever goes by it hears of the change in the same transaction. */
@Component
class GrantChanges {

    private final Grants grants;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    GrantChanges(Grants grants, Audit audit, ApplicationEventPublisher events, TransactionOperations transaction) {
        this.grants = grants;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * What somebody has done to a grant.
     *
     * @throws SharingException.ChangedMeanwhile where somebody else was first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(Grant grant, Actor by, String act) {
        save(grant, by, List.of(new Act(act)));
    }

    /** The same with several things at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(Grant grant, Actor by, List<Act> acts) {
        try {
            tell(grants.save(grant));
        } catch (OptimisticLockingFailureException e) {
            throw new SharingException.ChangedMeanwhile();
        }
        for (var act : acts) {
            record(grant, by, act);
        }
    }

    /**
     * A step that nobody clicks, on the row as it is now: it may have changed while a mail was on its way. The process
     * that does it needs not be told; of an end everybody else does.
     */
    void byItself(GrantId id, String act, Consumer<Grant> change) {
        transaction.executeWithoutResult(
                t -> grants.findLockedById(id.value()).ifPresent(grant -> step(grant, act, change)));
    }

    /**
     * The same on a row that has just been read: it is read again only where it has changed since.
     *
     * @return the row as it is then
     */
    Grant byItself(Grant seen, String act, Consumer<Grant> change) {
        try {
            return saved(() -> step(seen, act, change), seen);
        } catch (OptimisticLockingFailureException e) {
            return saved(
                    () -> grants.findLockedById(seen.id().value())
                            .map(now -> step(now, act, change))
                            .orElse(seen),
                    seen);
        }
    }

    private Grant saved(Supplier<Grant> step, Grant otherwise) {
        var saved = transaction.execute(t -> step.get());
        return saved == null ? otherwise : saved;
    }

    private Grant step(Grant grant, String act, Consumer<Grant> change) {
        boolean wasClosed = grant.state() == Grant.State.CLOSED;
        change.accept(grant);
        var saved = grants.save(grant);
        if (saved.state() == Grant.State.CLOSED && !wasClosed) {
            tell(saved);
        }
        record(saved, Actor.SYSTEM, new Act(act));
        return saved;
    }

    private void tell(Grant saved) {
        events.publishEvent(new GrantsChanged(Map.of(saved.id(), saved.version())));
    }

    private void record(Grant grant, Actor by, Act act) {
        audit.record(new Entry(
                grant.organisation(), by, act.name(), "grant", grant.id().value(), act.detail()));
    }

    /**
     * Something that was done, for the audit.
     *
     * @param detail what else matters
     */
    record Act(String name, Map<String, ?> detail) {

        Act(String name) {
            this(name, Map.of());
        }
    }
}
