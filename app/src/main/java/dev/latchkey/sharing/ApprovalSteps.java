package dev.latchkey.sharing;

import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.forms.ApproveShare;
import dev.latchkey.inbox.TasksOver;
import dev.latchkey.mail.Mailer;
import dev.latchkey.sharing.ApprovalStanding.Decision;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps of a share's approval that nobody clicks: each does what the row says is to be done, and nothing when called
 * again.
 */
@Service
public class ApprovalSteps {

    private final Shares shares;
    private final WaitingGrants waiting;
    private final Approvers approvers;
    private final ApprovalLetters letters;
    private final Mailer mailer;
    private final Duration patience;
    private final InstantSource clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ApprovalSteps(
            Shares shares,
            WaitingGrants waiting,
            Approvers approvers,
            ApprovalLetters letters,
            Mailer mailer,
            SharingSettings settings,
            InstantSource clock,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.shares = shares;
        this.waiting = waiting;
        this.approvers = approvers;
        this.letters = letters;
        this.mailer = mailer;
        this.patience = settings.approvalEscalatesAfter();
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** Where the approval stands; empty where there is no such share any more. */
    public Optional<ApprovalStanding> standing(ShareId id) {
        return find(id).map(
                        found -> new ApprovalStanding(found.decision, remaining(found.share), found.share.version()));
    }

    private Optional<Share> find(ShareId id, Decision wanted) {
        return find(id).filter(found -> found.decision == wanted).map(Found::share);
    }

    private Optional<Found> find(ShareId id) {
        // before the share: what is approved in between waits no more, and would seem to have been taken back
        boolean waits = waiting.any(id);
        return shares.findById(id.value()).map(share -> new Found(share, decision(share, waits)));
    }

    private static Decision decision(Share share, boolean waits) {
        var approval = share.approval();
        if (approval == null) {
            return Decision.OVER;
        }
        if (approval.outcome() == ShareApproval.Outcome.APPROVED) {
            return Decision.APPROVED;
        }
        if (approval.outcome() == ShareApproval.Outcome.REFUSED) {
            return approval.ownerToldAt() == null ? Decision.REFUSED : Decision.OVER;
        }
        return waits ? Decision.NOTHING_YET : Decision.OVER;
    }

    private Duration remaining(Share share) {
        var approval = share.approval();
        return approval == null || approval.askedAt() == null
                ? patience
                : approval.remaining(patience, clock.instant());
    }

    /** Asks the first approver, once. */
    public void ask(ShareId id) {
        find(id, Decision.NOTHING_YET)
                .filter(share -> share.requireApproval().asks() == 0)
                .ifPresent(this::mailAndNote);
    }

    /** Asks the second approver where whoever was asked before has let the time pass. */
    public void askSecond(ShareId id) {
        find(id, Decision.NOTHING_YET)
                .filter(share -> remaining(share).isZero())
                .ifPresent(this::mailAndNote);
    }

    /** Noted even where nobody is there to be asked any more: the same wait begins again. */
    private void mailAndNote(Share share) {
        var now = clock.instant();
        var asked = share.requireApproval().asked(now);
        approvers
                .of(new OrganisationId(share.organisation()), share.owner())
                .ifPresent(pair -> mailer.trySend(letters.request(share.id(), pair.next(asked), asked.asks())));
        update(share.id(), "share.approver-asked", current -> {
            if (current.requireApproval().outcome() == null
                    && current.requireApproval().asks() < asked.asks()) {
                current.approverAsked(now);
            }
        });
    }

    /** What waited until its time was over needs no approval any more; where nothing is left, nobody is asked either. */
    public void closeExpired(ShareId id) {
        transaction.executeWithoutResult(t -> {
            // locked: the task may just be coming into somebody's list
            shares.findLockedById(id.value());
            waiting.closeExpired(id, clock.instant());
            if (!waiting.any(id)) {
                events.publishEvent(new TasksOver(ApproveShare.ID, List.of(id.value())));
            }
        });
    }

    /** Tells the owner of a refusal, once. */
    public void tellOwner(ShareId id) {
        find(id, Decision.REFUSED).ifPresent(share -> {
            letters.refusal(id).ifPresent(mailer::trySend);
            update(id, "share.owner-told", current -> current.ownerTold(clock.instant()));
        });
    }

    private void update(ShareId id, String act, Consumer<Share> change) {
        transaction.executeWithoutResult(t -> shares.findLockedById(id.value()).ifPresent(share -> {
            change.accept(share);
            var saved = shares.save(share);
            audit.record(new Entry(saved.organisation(), Actor.SYSTEM, act, "share", id.value()));
        }));
    }

    private record Found(Share share, Decision decision) {}
}
