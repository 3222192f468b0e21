package dev.latchkey.verification;

import dev.latchkey.accounts.GuestAnswer;
import dev.latchkey.accounts.Guests;
import dev.latchkey.accounts.NewGuest;
import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.Policy;
import dev.latchkey.sharing.Received;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.web.ClientNetwork;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How a recipient who has proven the mailbox makes an account, which has the grant from then on. */
@Service
public class Joining {

    private final OpenGrants grants;
    private final Visits visits;
    private final Policy policy;
    private final Guests guests;
    private final Received received;
    private final Audit audit;

    Joining(OpenGrants grants, Visits visits, Policy policy, Guests guests, Received received, Audit audit) {
        this.grants = grants;
        this.visits = visits;
        this.policy = policy;
        this.guests = guests;
        this.received = received;
        this.audit = audit;
    }

    /** The address for which an account can be made with this proof; empty where none can. */
    public Optional<String> address(Proof proof, int linkVersion) {
        return proven(proof, linkVersion).map(OpenGrant::email);
    }

    /** Whether there is an account with the address already; nobody but who has proven it is told. */
    public boolean hasAccount(Proof proof, int linkVersion) {
        return proven(proof, linkVersion)
                .map(OpenGrant::emailKey)
                .map(guests::hasAccount)
                .orElse(false);
    }

    /**
     * Makes the account and gives it the grant.
     *
     * @param typed its address counts for nothing: the account gets the proven one
     * @return empty where what was proven holds no longer
     */
    public Optional<GuestAnswer> join(Proof proof, int linkVersion, NewGuest typed, ClientNetwork network) {
        return proven(proof, linkVersion).flatMap(grant -> {
            try {
                return Optional.of(guests.make(typed.at(grant.emailKey()), network, account -> {
                    received.keep(grant.id(), account);
                    requireSameLink(grant);
                    audit.record(new Entry(
                            grant.organisationId().value(),
                            Actor.recipient(grant.id().value()),
                            "account.made",
                            "account",
                            account.id().value(),
                            Map.of("grant", grant.id().value())));
                }));
            } catch (SharingException e) {
                return Optional.empty();
            }
        });
    }

    /** It may have become somebody else's while the account was made. */
    private void requireSameLink(OpenGrant proven) {
        grants.atDoor(proven.id())
                .filter(now -> now.linkVersion() == proven.linkVersion())
                .orElseThrow(SharingException.NotOffered::new);
    }

    /** A grant of nobody's account yet, whose mailbox this browser has proven, and that an account may open. */
    private Optional<OpenGrant> proven(Proof proof, int linkVersion) {
        return grants.atDoor(proof.grant())
                .filter(grant -> grant.linkVersion() == linkVersion && grant.account() == null)
                .filter(grant -> visits.hasProvenMailbox(proof.visit(), grant))
                .filter(grant -> policy.letsIn(grant.organisationId(), grant.emailKey(), Verification.ACCOUNT));
    }
}
