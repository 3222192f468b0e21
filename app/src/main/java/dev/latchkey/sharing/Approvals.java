package dev.latchkey.sharing;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.forms.ApproveShare;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.ShareApproval.Outcome;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Shares that somebody else has to approve, and their decision. */
@Service
public class Approvals {

    /** More recipients than these are counted, not named. */
    private static final int NAMED = 50;

    private final Shares shares;
    private final WaitingGrants waiting;
    private final Approvers approvers;
    private final Policy policy;
    private final SharingSettings settings;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Audit audit;
    private final ApprovalsOver over;

    Approvals(
            Shares shares,
            WaitingGrants waiting,
            Approvers approvers,
            Policy policy,
            SharingSettings settings,
            JdbcClient jdbc,
            JsonMapper json,
            InstantSource clock,
            Audit audit,
            ApprovalsOver over) {
        this.shares = shares;
        this.waiting = waiting;
        this.approvers = approvers;
        this.policy = policy;
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.audit = audit;
        this.over = over;
    }

    /** What is to be approved; empty where it was decided, taken back, or is too late. */
    @Transactional(readOnly = true)
    Optional<ApprovalCard> find(ShareId id) {
        var recipients = recipients(id);
        return recipients.isEmpty() ? Optional.empty() : card(id, recipients);
    }

    private List<String> recipients(ShareId id) {
        return jdbc.sql("SELECT email FROM grant_access WHERE share = :share AND awaits_approval ORDER BY email_key")
                .param("share", id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Optional<ApprovalCard> card(ShareId id, List<String> recipients) {
        return jdbc.sql("""
                        SELECT r.title, g.scope, g.verification, g.expires_at, s.note, a.name AS owner
                        FROM grant_access g
                        JOIN share s ON s.id = g.share
                        JOIN report r ON r.id = g.report
                        JOIN account a ON a.id = g.owner
                        WHERE g.share = :share AND g.awaits_approval
                        ORDER BY g.account IS NOT NULL, g.expires_at IS NOT NULL, g.expires_at DESC LIMIT 1
                        """)
                .param("share", id.value())
                .query((row, n) -> new ApprovalCard(
                        id,
                        row.getString("title"),
                        json.readValue(row.getString("scope"), Scope.class),
                        Verification.valueOf(row.getString("verification")),
                        instant(row.getTimestamp("expires_at")),
                        row.getString("note"),
                        row.getString("owner"),
                        recipients.stream().limit(NAMED).toList(),
                        Math.max(0, recipients.size() - NAMED)))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Names of the owners of these shares. */
    Map<UUID, String> owners(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT s.id, a.name FROM share s JOIN account a ON a.id = s.owner WHERE s.id IN (:ids)")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nobody decides about it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(ShareId id) {
        shares.findLockedById(id.value());
    }

    /** Whose turn it is, and how long before somebody else is asked; empty where nothing waits. */
    @Transactional(readOnly = true)
    Optional<Turn> turn(ShareId id) {
        return shares.findById(id.value()).flatMap(this::turn);
    }

    private Optional<Turn> turn(Share share) {
        return Optional.of(share)
                .filter(asked -> asked.approval() != null && asked.approval().outcome() == null)
                .filter(asked -> waiting.any(asked.id()))
                .map(asked -> new Turn(
                        approvers
                                .of(new OrganisationId(asked.organisation()), asked.owner())
                                .map(pair -> pair.next(asked.requireApproval()))
                                .orElse(null),
                        until(asked.requireApproval())));
    }

    private @Nullable Instant until(ShareApproval approval) {
        return approval.escalated() || approval.askedAt() == null
                ? null
                : approval.askedAt().plus(settings.approvalEscalatesAfter());
    }

    /**
     * @throws SharingException.NotOffered where it is not theirs to decide, or not any more
     * @throws SharingException.RecipientsRefused where the policy has become stricter and would let somebody in no more
     */
    @Transactional
    public void approve(ShareId id, SignedIn by) {
        var share = decide(id, by, Outcome.APPROVED, "");
        checkPolicy(share);
        var now = clock.instant();
        int people = waiting.approve(id, now, now.plus(settings.offersLapseAfter()));
        over(share, by, "share.approved", people);
    }

    private void checkPolicy(Share share) {
        var decisions = new HashMap<EmailAddress, PolicyDecision>();
        waiting.mailboxes(share.id())
                .forEach((proof, mailboxes) ->
                        decisions.putAll(policy.today(new OrganisationId(share.organisation()), mailboxes, proof)));
        ShareRules.checkRecipients(decisions, address -> address);
    }

    /**
     * @param reason for the owner; may be empty
     * @throws SharingException.NotOffered where it is not theirs to decide, or not any more
     */
    @Transactional
    public void refuse(ShareId id, SignedIn by, String reason) {
        var clean = Note.clean(reason);
        if (clean.length() > ApproveShare.LONGEST_REASON) {
            throw new SharingException.NoteTooLong();
        }
        var share = decide(id, by, Outcome.REFUSED, clean);
        over(share, by, "share.refused", waiting.refuse(id, clock.instant()));
    }

    private Share decide(ShareId id, SignedIn by, Outcome outcome, String reason) {
        // locked: whoever is just being asked notes it in the same row
        var share = shares.findLockedById(id.value()).orElseThrow(SharingException.NotOffered::new);
        turn(share)
                .map(Turn::approver)
                .filter(approver -> approver.id().equals(by.id()))
                .orElseThrow(SharingException.NotOffered::new);
        share.decided(outcome, by.id(), reason, clock.instant());
        return shares.save(share);
    }

    private void over(Share share, SignedIn by, String act, int people) {
        over.tell(Map.of(share.id(), share.version()));
        audit.record(new Entry(
                share.organisation(),
                Actor.account(by.id().value()),
                act,
                "share",
                share.id().value(),
                Map.of("recipients", people)));
    }

    /**
     * Who has to decide.
     *
     * @param approver null where an administrator has meanwhile left nobody who may
     * @param until when the next one is asked; null where nobody comes after
     */
    record Turn(@Nullable SignedIn approver, @Nullable Instant until) {}
}
