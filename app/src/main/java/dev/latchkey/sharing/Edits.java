package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.GrantChanges.Act;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an owner sets anew on a link that was shared. Each takes effect at once, on an open page too. */
@Service
public class Edits {

    private final Sharing sharing;
    private final Grants grants;
    private final ShareRules rules;
    private final SharingSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Edits(
            Sharing sharing,
            Grants grants,
            ShareRules rules,
            SharingSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.sharing = sharing;
        this.grants = grants;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sets everything at once, or nothing. What is as it was before is not touched.
     *
     * @throws SharingException.ChangedMeanwhile where the link is not as the owner saw it
     * @throws SharingException saying what to correct
     */
    @Transactional
    public void change(SignedIn owner, GrantId id, long seenVersion, GrantSettings wanted) {
        var told = new ArrayList<Object>();
        sharing.edit(owner, id, seenVersion, grant -> apply(owner, grant, wanted, told));
        // only now: what others do about it they read from the row, or must not be undone by who has read it before
        told.forEach(events::publishEvent);
    }

    /**
     * @param told takes what others are to hear of once it is written
     * @return what was done, for the audit
     */
    private List<Act> apply(SignedIn owner, Grant grant, GrantSettings wanted, List<Object> told) {
        var acts = new ArrayList<Act>();
        var now = clock.instant();
        if (!wanted.address().key().equals(grant.emailKey())) {
            acts.add(readdress(owner, grant, wanted, now));
            told.add(new AddressChanged(grant.id()));
        }
        if (!wanted.recipient().equals(grant.recipient())
                || !wanted.address().value().equals(grant.email())) {
            ShareRules.checkWho(wanted.recipient());
            grant.describe(wanted.address(), wanted.recipient());
            acts.add(new Act("grant.recipient-described"));
        }
        if (!wanted.scope().equals(grant.scope())) {
            rules.checkApproved(grant);
            rules.checkScope(owner, grant.report(), wanted.scope());
            grant.showOnly(wanted.scope());
            acts.add(new Act("grant.scope-changed"));
        }
        if (wanted.verification() != grant.verification()) {
            rules.checkApproved(grant);
            rules.checkProof(grant, wanted.verification());
            grant.proveBy(wanted.verification());
            acts.add(new Act("grant.proof-changed"));
            told.add(new ProofChanged(grant.id(), wanted.verification()));
        }
        if (!Objects.equals(wanted.expiresAt(), grant.expiresAt())) {
            rules.checkMovedEnd(grant, wanted.expiresAt(), now);
            grant.moveEnd(wanted.expiresAt(), now);
            acts.add(new Act(wanted.expiresAt() == null ? "grant.end-removed" : "grant.end-moved"));
        }
        return acts;
    }

    /** Who had the link before can be told from the audit alone. */
    private Act readdress(SignedIn owner, Grant grant, GrantSettings wanted, Instant now) {
        var to = wanted.address();
        rules.checkReaddressed(owner, grant, wanted, now);
        if (grants.anotherFor(to.key(), grant.share().value(), grant.id().value())) {
            throw new SharingException.HasLinkAlready();
        }
        var act = new Act(AddressChanged.ACT, Map.of(AddressChanged.FROM, grant.email(), "to", to.value()));
        grant.readdress(to, now.plus(settings.offersLapseAfter()), now);
        return act;
    }
}
