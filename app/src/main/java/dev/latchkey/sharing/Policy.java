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
import java.util.function.UnaryOperator;
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
        return each(owner.organisation(), recipients, decision -> feasible(decision, owner, proof));
    }

    /** Whether the policy would let this recipient in today, with this proof. */
    public boolean letsIn(OrganisationId organisation, String emailKey, Verification proof) {
        return !provenBy(today(organisation, emailKey), proof).isRefused();
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

    /** What the policy says by now to those who are to have something, and will prove who they are in this way. */
    Map<EmailAddress, PolicyDecision> today(
            OrganisationId organisation, Collection<EmailAddress> recipients, Verification proof) {
        return each(organisation, recipients, decision -> provenBy(decision, proof));
    }

    /** @param then what becomes of a decision of the table, once for all of one kind and domain */
    private Map<EmailAddress, PolicyDecision> each(
            OrganisationId organisation, Collection<EmailAddress> recipients, UnaryOperator<PolicyDecision> then) {
        if (recipients.isEmpty()) {
            return Map.of();
        }
        var inside = insiders.among(
                organisation,
                recipients.stream().map(EmailAddress::key).distinct().toList());
        var table = tables.now();
        Map<PolicyFacts, PolicyDecision> decided = new HashMap<>();
        return recipients.stream()
                .distinct()
                .collect(toMap(
                        recipient -> recipient,
                        recipient -> decided.computeIfAbsent(
                                facts(recipient, inside), facts -> then.apply(decide(table, facts)))));
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
        return provenBy(decision, proof);
    }

    private static PolicyDecision provenBy(PolicyDecision decision, Verification proof) {
        return decision.isRefused() || decision.verifications().contains(proof)
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
