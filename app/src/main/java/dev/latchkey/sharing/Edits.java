package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an owner sets anew on a link that was shared. Each takes effect at once, on an open page too. */
@Service
public class Edits {

    private final Sharing sharing;
    private final ShareRules rules;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Edits(Sharing sharing, ShareRules rules, InstantSource clock, ApplicationEventPublisher events) {
        this.sharing = sharing;
        this.rules = rules;
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
        sharing.edit(owner, id, seenVersion, grant -> apply(owner, grant, wanted));
    }

    /** @return what was done, for the audit */
    private List<String> apply(SignedIn owner, Grant grant, GrantSettings wanted) {
        var acts = new ArrayList<String>();
        if (!wanted.recipient().equals(grant.recipient())) {
            ShareRules.checkWho(wanted.recipient());
            grant.describe(wanted.recipient());
            acts.add("grant.recipient-described");
        }
        if (!wanted.scope().equals(grant.scope())) {
            rules.checkApproved(grant);
            rules.checkScope(owner, grant.report(), wanted.scope());
            grant.showOnly(wanted.scope());
            acts.add("grant.scope-changed");
        }
        if (wanted.verification() != grant.verification()) {
            rules.checkApproved(grant);
            rules.checkProof(grant, wanted.verification());
            grant.proveBy(wanted.verification());
            acts.add("grant.proof-changed");
            events.publishEvent(new ProofChanged(grant.id(), wanted.verification()));
        }
        if (!Objects.equals(wanted.expiresAt(), grant.expiresAt())) {
            var now = clock.instant();
            rules.checkMovedEnd(grant, wanted.expiresAt(), now);
            grant.moveEnd(wanted.expiresAt(), now);
            acts.add(wanted.expiresAt() == null ? "grant.end-removed" : "grant.end-moved");
        }
        return acts;
    }
}
