package dev.latchkey.sharing;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.PolicyFacts.Kind;
import dev.latchkey.sharing.PolicyFacts.Recipient;
import dev.latchkey.sharing.PolicyFacts.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** With whom something may be shared, and how: asked by the share dialog, at SHARE, and at each verification. */
@Service
public class Policy {

    private final PolicyTables tables;
    private final DomainLists domains;
    private final Insiders insiders;
    private final Approvers approvers;

    Policy(PolicyTables tables, SharingSettings settings, Insiders insiders, Approvers approvers) {
        this.tables = tables;
        this.domains = DomainLists.of(settings.allowedDomains(), settings.blockedDomains());
        this.insiders = insiders;
        this.approvers = approvers;
    }

    /**
     * What becomes of sharing with each of them; many of one kind and domain are asked about once.
     *
     * @param proof how they will prove who they are; one that the policy does not allow them is refused
     */
    public Map<EmailAddress, PolicyDecision> decide(
            SignedIn owner, Collection<EmailAddress> recipients, Verification proof) {
        if (recipients.isEmpty()) {
            return Map.of();
        }
        var inside = insiders.among(
                owner.organisation(),
                recipients.stream().map(EmailAddress::key).distinct().toList());
        var table = tables.now();
        Map<PolicyFacts, PolicyDecision> decided = new HashMap<>();
        return recipients.stream()
                .distinct()
                .collect(toMap(
                        recipient -> recipient,
                        recipient -> decided.computeIfAbsent(
                                facts(recipient, inside), facts -> feasible(decide(table, facts), owner, proof))));
    }

    /** Whether the policy would let this recipient in today, with this proof. */
    public boolean letsIn(OrganisationId organisation, String emailKey, Verification proof) {
        return shutsOut(today(organisation, emailKey), proof).isEmpty();
    }

    /** The same for an account by its own address, whatever address something was sent to. */
    public boolean letsIn(OrganisationId organisation, SignedIn account) {
        try {
            return letsIn(organisation, new EmailAddress(account.email()).key(), Verification.ACCOUNT);
        } catch (EmailAddress.Malformed e) {
            // of no domain that the policy could know
            return false;
        }
    }

    /** Why the policy would not let these mailboxes in today, with this proof; those it would are missing. */
    Map<EmailAddress, PolicyDecision.Reason> shutOut(
            OrganisationId organisation, Collection<String> emailKeys, Verification proof) {
        var inside = insiders.among(organisation, emailKeys);
        var table = tables.now();
        Map<PolicyFacts, PolicyDecision> decided = new HashMap<>();
        Map<EmailAddress, PolicyDecision.Reason> reasons = new HashMap<>();
        for (var key : emailKeys) {
            var address = new EmailAddress(key);
            var decision = decided.computeIfAbsent(facts(address, inside), facts -> decide(table, facts));
            shutsOut(decision, proof).ifPresent(reason -> reasons.put(address, reason));
        }
        return reasons;
    }

    private static Optional<PolicyDecision.Reason> shutsOut(PolicyDecision decision, Verification proof) {
        return decision.reason() == null && !decision.verifications().contains(proof)
                ? Optional.of(PolicyDecision.Reason.PROOF)
                : Optional.ofNullable(decision.reason());
    }

    /** What the policy says by now to somebody who has something already. */
    PolicyDecision today(OrganisationId organisation, String emailKey) {
        var inside = insiders.among(organisation, List.of(emailKey));
        return decide(tables.now(), facts(new EmailAddress(emailKey), inside));
    }

    /**
     * The same for whoever has an address of this domain.
     *
     * @param inside whether it is the one of an account of the owner's organisation
     */
    PolicyDecision today(String domain, boolean inside) {
        return decide(tables.now(), facts(domain, inside));
    }

    private static PolicyDecision decide(PolicyTable table, PolicyFacts facts) {
        return table.knowsDomainLists() ? table.decide(facts) : listed(facts).orElseGet(() -> table.decide(facts));
    }

    /** What the lists say by themselves; our own people are known by their accounts. */
    private static Optional<PolicyDecision> listed(PolicyFacts facts) {
        return switch (facts.domainList()) {
            case BLOCKED -> Optional.of(PolicyDecision.refused(PolicyDecision.Reason.DOMAIN_BLOCKED));
            case NOT_LISTED ->
                facts.recipient() == Recipient.INTERNAL
                        ? Optional.empty()
                        : Optional.of(PolicyDecision.refused(PolicyDecision.Reason.DOMAIN_NOT_ALLOWED));
            case FREE -> Optional.empty();
        };
    }

    /** What the policy wants and nobody can do is refused. */
    private PolicyDecision feasible(PolicyDecision decision, SignedIn owner, Verification proof) {
        if (decision.isRefused()) {
            return decision;
        }
        if (decision.needsApproval()
                && approvers.of(owner.organisation(), owner.id()).isEmpty()) {
            return PolicyDecision.refused(PolicyDecision.Reason.NO_APPROVER);
        }
        return decision.verifications().contains(proof)
                ? decision
                : PolicyDecision.refused(PolicyDecision.Reason.PROOF);
    }

    private PolicyFacts facts(EmailAddress recipient, Set<String> inside) {
        return facts(recipient.domain(), inside.contains(recipient.key()));
    }

    private PolicyFacts facts(String domain, boolean inside) {
        return new PolicyFacts(
                Role.OWNER,
                Kind.REPORT,
                inside ? Recipient.INTERNAL : Recipient.OUTSIDE,
                domain,
                domains.standing(domain));
    }
}
