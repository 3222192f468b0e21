package dev.latchkey.verification;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.SignInLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner lets a recipient sign in again, at once, whom wrong codes or passwords have locked out. */
@Service
public class Unlocking implements SignInLock {

    private final Links links;
    private final Guards guards;
    private final Audit audit;

    Unlocking(Links links, Guards guards, Audit audit) {
        this.links = links;
        this.guards = guards;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void unlock(SignedIn owner, GrantId grant) {
        links.find(owner, grant).orElseThrow(SharingException.NoSuchGrant::new);
        guards.forgetAll(grant);
        audit.record(new Entry(
                owner.organisation().value(),
                Actor.account(owner.id().value()),
                "grant.unlocked",
                "grant",
                grant.value()));
    }
}
