package dev.latchkey.sharing;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.sharing.GrantChanges.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners do: share, send again, renew a link, revoke. */
@Service
public class Sharing {

    private final Shares shares;
    private final Grants grants;
    private final GrantChanges changes;
    private final NewGrants newGrants;
    private final ShareRules rules;
    private final LinkAddresses addresses;
    private final SharingSettings settings;
    private final InstantSource clock;
    private final NoArgGenerator ids;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Sharing(
            Shares shares,
            Grants grants,
            GrantChanges changes,
            NewGrants newGrants,
            ShareRules rules,
            LinkAddresses addresses,
            SharingSettings settings,
            InstantSource clock,
            NoArgGenerator ids,
            Audit audit,
            ApplicationEventPublisher events) {
        this.shares = shares;
        this.grants = grants;
        this.changes = changes;
        this.newGrants = newGrants;
        this.rules = rules;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Shares a report with each recipient of the order. Mails go out afterwards.
     *
     * @throws SharingException saying what to correct
     */
    @Transactional
    public ShareId share(SignedIn owner, ShareOrder order) {
        var now = clock.instant();
        var decisions = rules.check(owner, order, now);
        boolean anyWaits = decisions.values().stream().anyMatch(PolicyDecision::needsApproval);
        var share = shares.save(Share.by(owner, ids.generate(), order.note(), anyWaits, now));
        var offer = Offer.until(now.plus(settings.offersLapseAfter()));
        newGrants.add(decisions.entrySet().stream()
                .map(one -> Grant.of(
                        ids.generate(),
                        share.id(),
                        owner,
                        order,
                        one.getKey(),
                        one.getKey().hasToAccept(order) ? offer : null,
                        one.getValue().needsApproval() ? Approval.asked(now) : null,
                        now))
                .toList());
        audit.record(new Entry(
                owner.organisation().value(),
                Actor.account(owner.id().value()),
                "share.requested",
                "share",
                share.id().value(),
                Map.of("report", order.report().value(), "recipients", decisions.size())));
        events.publishEvent(new ShareRequested(share.id()));
        return share.id();
    }

    /** Mails the same link once more. */
    @Transactional
    public void sendAgain(SignedIn owner, GrantId id, long seenVersion) {
        change(owner, id, seenVersion, "grant.mail-asked", Grant::askForMail);
    }

    /** Ends the link and mails a new one. */
    @Transactional
    public void renewLink(SignedIn owner, GrantId id, long seenVersion) {
        change(owner, id, seenVersion, "grant.link-renewed", Grant::renewLink);
    }

    /** Ends the access now. */
    @Transactional
    public void revoke(SignedIn owner, GrantId id, long seenVersion) {
        Instant now = clock.instant();
        change(owner, id, seenVersion, "grant.revoked", grant -> grant.revoke(now));
    }

    /** The address of the grant's page, to be copied by its owner. */
    @Transactional(readOnly = true)
    public String link(SignedIn owner, GrantId id) {
        return addresses.of(owned(owner, id));
    }

    /** How far ahead the end of an access may lie. */
    public Duration longestAccess() {
        return settings.longestAccess();
    }

    void change(SignedIn owner, GrantId id, long seenVersion, String act, Consumer<Grant> change) {
        edit(owner, id, seenVersion, grant -> {
            change.accept(grant);
            return List.of(new Act(act));
        });
    }

    /**
     * @param change says what it did; nothing is written where it did nothing
     * @return what it did
     */
    List<Act> edit(SignedIn owner, GrantId id, long seenVersion, Function<Grant, List<Act>> change) {
        var grant = owned(owner, id);
        if (grant.state() == Grant.State.CLOSED || grant.isOverdue(clock.instant())) {
            throw new SharingException.AlreadyEnded();
        }
        if (grant.version() != seenVersion) {
            throw new SharingException.ChangedMeanwhile();
        }
        var acts = change.apply(grant);
        if (!acts.isEmpty()) {
            changes.save(grant, Actor.account(owner.id().value()), acts);
        }
        return acts;
    }

    private Grant owned(SignedIn owner, GrantId id) {
        return grants.findById(id.value())
                .filter(grant -> grant.owner().equals(owner.id()))
                .orElseThrow(SharingException.NoSuchGrant::new);
    }
}
