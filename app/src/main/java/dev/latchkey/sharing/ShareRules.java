package dev.latchkey.sharing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Shareability;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a share must keep to, whatever the page lets through. */
@Component
class ShareRules {

    /** Days are whole ones: the last of them may be used up, wherever the owner is. */
    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final SharingSettings settings;
    private final ReportLibrary reports;
    private final Recipients recipients;
    private final Policy policy;

    ShareRules(SharingSettings settings, ReportLibrary reports, Recipients recipients, Policy policy) {
        this.settings = settings;
        this.reports = reports;
        this.recipients = recipients;
        this.policy = policy;
    }

    /** Everybody whom the order is for, and what the policy says to each, which is no refusal. */
    Map<Recipient, PolicyDecision> check(SignedIn owner, ShareOrder order, Instant now) {
        if (order.people() == 0 || order.people() > ShareOrder.MOST_RECIPIENTS) {
            throw new SharingException.Recipients();
        }
        if (order.note().length() > ShareOrder.LONGEST_NOTE) {
            throw new SharingException.NoteTooLong();
        }
        checkScope(owner, order.report(), order.scope());
        checkWho(order.recipient());
        checkEnd(order.expiresAt(), now);
        var decisions = decide(owner, recipients.of(order), order.verification());
        checkRecipients(decisions, Recipient::address);
        checkEnd(order.expiresAt(), decisions.values(), now);
        return decisions;
    }

    /** Nothing would be seen of it, or more than was chosen. */
    void checkScope(SignedIn owner, ReportId report, Scope scope) {
        if (scope.limit(Scope.TENANT).map(Set::isEmpty).orElse(false)) {
            throw new SharingException.NothingChosen();
        }
        switch (reports.checkShareable(owner.organisation(), report, scope)) {
            case Shareability.Gone gone -> throw new SharingException.ReportGone();
            case Shareability.Uncuttable uncuttable -> throw new SharingException.NotCuttable(uncuttable.tiles());
            case Shareability.Shareable shareable -> {}
        }
    }

    static void checkWho(RecipientFacts recipient) {
        if (!recipient.fits()) {
            throw new SharingException.WhoIsIt();
        }
    }

    /** What somebody has to agree to stays as they agreed to it. */
    void checkApproved(Grant grant) {
        if (grant.approval() != null
                || policy.today(new OrganisationId(grant.organisation()), grant.emailKey())
                        .needsApproval()) {
            throw new SharingException.ApprovedAsItIs();
        }
    }

    /** Another proof must be one that the policy allows today. */
    void checkProof(Grant grant, Verification proof) {
        if (!policy.letsIn(new OrganisationId(grant.organisation()), grant.emailKey(), proof)) {
            throw new SharingException.RecipientsRefused(
                    Map.of(new EmailAddress(grant.emailKey()), PolicyDecision.Reason.PROOF));
        }
    }

    /** Somebody else is a recipient as any other, but nobody is asked to approve them here. */
    void checkReaddressed(SignedIn owner, Grant grant, GrantSettings wanted, Instant now) {
        checkApproved(grant);
        var decisions = decide(owner, List.of(new Recipient(wanted.address(), null)), wanted.verification());
        checkRecipients(decisions, Recipient::address);
        if (decisions.values().stream().anyMatch(PolicyDecision::needsApproval)) {
            throw new SharingException.NeedsApproval();
        }
        checkEnd(wanted.expiresAt(), decisions.values(), now);
    }

    private Map<Recipient, PolicyDecision> decide(SignedIn owner, List<Recipient> recipients, Verification wanted) {
        var decisions = new LinkedHashMap<Recipient, PolicyDecision>();
        var byProof = recipients.stream().collect(groupingBy(recipient -> recipient.proof(wanted)));
        byProof.forEach((proof, people) -> {
            var decided =
                    policy.decide(owner, people.stream().map(Recipient::address).toList(), proof);
            people.forEach(one -> decisions.put(one, requireNonNull(decided.get(one.address()))));
        });
        return decisions;
    }

    /** @param address of whom something was decided */
    static <R> void checkRecipients(Map<R, PolicyDecision> decisions, Function<R, EmailAddress> address) {
        var refused = new HashMap<EmailAddress, PolicyDecision.Reason>();
        decisions.forEach((recipient, decision) -> {
            if (decision.reason() != null) {
                refused.put(address.apply(recipient), decision.reason());
            }
        });
        if (!refused.isEmpty()) {
            throw new SharingException.RecipientsRefused(refused);
        }
    }

    private static void checkEnd(@Nullable Instant end, Collection<PolicyDecision> decisions, Instant now) {
        PolicyDecision.longest(decisions).ifPresent(longest -> {
            if (end == null || end.isAfter(now.plus(longest).plus(LAST_DAY))) {
                throw new SharingException.EndsTooLate(longest);
            }
        });
    }

    /**
     * More time is a matter of the policy as sharing is; less is always to be had.
     *
     * @param end null for no end
     */
    void checkMovedEnd(Grant grant, @Nullable Instant end, Instant now) {
        checkEnd(end, now);
        if (!grant.end().isBefore(end)) {
            return;
        }
        var decision = policy.today(new OrganisationId(grant.organisation()), grant.emailKey());
        if (decision.reason() != null) {
            throw new SharingException.RecipientsRefused(Map.of(new EmailAddress(grant.emailKey()), decision.reason()));
        }
        if (grant.approval() != null || decision.needsApproval()) {
            throw new SharingException.ApprovedAsItIs();
        }
        checkEnd(end, List.of(decision), now);
    }

    /** @param end null for no end */
    private void checkEnd(@Nullable Instant end, Instant now) {
        if (end == null) {
            return;
        }
        if (!end.isAfter(now)) {
            throw new SharingException.EndsInThePast();
        }
        if (end.isAfter(now.plus(settings.longestAccess()).plus(LAST_DAY))) {
            throw new SharingException.EndsTooLate(settings.longestAccess());
        }
    }
}
