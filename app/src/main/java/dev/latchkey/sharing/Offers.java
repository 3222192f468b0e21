package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import dev.latchkey.forms.AcceptShare;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What recipients are asked to accept before anything opens. Who asks here has proven who they are. */
@Service
public class Offers {

    private static final String CARD = """
            SELECT g.id, r.title, g.scope, g.expires_at, g.offer_until, s.note, a.name AS owner, o.name AS organisation
            FROM grant_access g
            JOIN share s ON s.id = g.share
            JOIN report r ON r.id = g.report
            JOIN account a ON a.id = g.owner
            JOIN organisation o ON o.id = g.organisation
            WHERE g.id IN (:ids) AND g.offered
            """;

    private final Grants grants;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final GrantChanges changes;
    private final ApplicationEventPublisher events;
    private final Policy policy;

    Offers(
            Grants grants,
            JdbcClient jdbc,
            JsonMapper json,
            InstantSource clock,
            GrantChanges changes,
            Policy policy,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.changes = changes;
        this.events = events;
        this.policy = policy;
    }

    /** What is offered, for whoever is to answer; empty where it was answered or is not offered any more. */
    @Transactional(readOnly = true)
    public Optional<OfferCard> find(GrantId id) {
        return among(List.of(id.value())).stream().findFirst();
    }

    /** Those of them that are offered, in no order. */
    @Transactional(readOnly = true)
    public List<OfferCard> among(Collection<UUID> ids) {
        return jdbc.sql(CARD)
                .param("ids", ids)
                .query((row, n) -> OfferCard.read(row, json))
                .list();
    }

    /** Those of them that were offered, and are no longer. */
    List<UUID> over(Collection<GrantId> ids) {
        return jdbc.sql("""
                        SELECT id FROM grant_access WHERE id IN (:ids) AND offer_until IS NOT NULL AND NOT offered
                        """)
                .param("ids", ids.stream().map(GrantId::value).toList())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The account that is asked to answer: the grant's own, or the one with the grant's address; empty for none. */
    @Transactional(readOnly = true)
    public Optional<UUID> addressee(GrantId id) {
        return jdbc.sql("""
                        SELECT a.id FROM grant_access g JOIN account a ON a.id = g.account OR g.account IS NULL AND a.email = g.email_key
                        WHERE g.id = :id AND g.offered AND a.active
                        """).param("id", id.value()).query(UUID.class).optional();
    }

    /**
     * Opens the access.
     *
     * @param by the account that it belongs to from now on, where the policy lets accounts in; null where who holds the link has proven the mailbox
     * @throws SharingException.NotOffered where it was answered already, or is not offered any more
     * @throws SharingException.AccountNeeded where nothing but an account may take it
     * @throws SharingException.AccountRefused where the policy does not let that account in
     */
    @Transactional
    public void accept(GrantId id, @Nullable SignedIn by) {
        answer(id, by, "grant.accepted", grant -> {
            var keeper = keeper(grant, by);
            grant.accept(keeper, clock.instant());
            if (keeper != null) {
                // who has proven the mailbox elsewhere is let in no longer by that
                events.publishEvent(new ProofChanged(id, Verification.ACCOUNT));
            }
        });
    }

    /** Where the policy wants no signing in, the mailbox goes on proving who one is: else nothing would open it. */
    private @Nullable AccountId keeper(Grant grant, @Nullable SignedIn by) {
        if (by == null) {
            return null;
        }
        var organisation = new OrganisationId(grant.organisation());
        if (grant.account() == null && !policy.letsIn(organisation, grant.emailKey(), Verification.ACCOUNT)) {
            if (grant.verification() == Verification.ACCOUNT) {
                throw new SharingException.AccountRefused();
            }
            return null;
        }
        if (!policy.letsIn(organisation, by)) {
            // it would be shut from then on
            throw new SharingException.AccountRefused();
        }
        return by.id();
    }

    /**
     * Leaves everything shut.
     *
     * @param reason for the owner; may be empty
     * @throws SharingException.NotOffered where it was answered already, or is not offered any more
     */
    @Transactional
    public void decline(GrantId id, @Nullable SignedIn by, String reason) {
        var clean = Note.clean(reason);
        if (clean.length() > AcceptShare.LONGEST_REASON) {
            throw new SharingException.NoteTooLong();
        }
        answer(id, by, "grant.declined", grant -> grant.decline(clean, clock.instant()));
    }

    private void answer(GrantId id, @Nullable SignedIn by, String act, Consumer<Grant> change) {
        // locked: whether a mail is just being noted in the row makes no difference to the answer
        var grant = grants.findLockedById(id.value())
                .filter(found -> grants.offered(id.value()))
                .orElseThrow(SharingException.NotOffered::new);
        change.accept(grant);
        changes.save(
                grant,
                by == null ? Actor.recipient(id.value()) : Actor.account(by.id().value()),
                act);
    }
}
