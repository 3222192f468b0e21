package dev.latchkey.sharing;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a share must keep to, whatever the page lets through. */
@Component
class ShareRules {

    private final SharingSettings settings;
    private final ReportLibrary reports;
    private final Policy policy;

    ShareRules(SharingSettings settings, ReportLibrary reports, Policy policy) {
        this.settings = settings;
        this.reports = reports;
        this.policy = policy;
    }

    /** What the policy says to each recipient, which is no refusal. */
    Map<EmailAddress, PolicyDecision> check(SignedIn owner, ShareOrder order, Instant now) {
        if (order.recipients().isEmpty() || order.recipients().size() > ShareOrder.MOST_RECIPIENTS) {
            throw new SharingException.Recipients();
        }
        if (order.note().length() > ShareOrder.LONGEST_NOTE) {
            throw new SharingException.NoteTooLong();
        }
        checkScope(owner, order.report(), order.scope());
        checkWho(order.recipient());
        checkEnd(order.expiresAt(), now);
        var decisions = policy.decide(owner, order.recipients(), order.verification());
        checkRecipients(decisions);
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

    /** Another proof must be one that the policy allows today. */
    void checkProof(Grant grant, Verification proof) {
        if (!policy.letsIn(new OrganisationId(grant.organisation()), grant.emailKey(), proof)) {
            throw new SharingException.RecipientsRefused(
                    Map.of(new EmailAddress(grant.emailKey()), PolicyDecision.Reason.PROOF));
        }
    }

    private static void checkRecipients(Map<EmailAddress, PolicyDecision> decisions) {
        var refused = new HashMap<EmailAddress, PolicyDecision.Reason>();
        decisions.forEach((recipient, decision) -> {
            if (decision.reason() != null) {
                refused.put(recipient, decision.reason());
            }
        });
        if (!refused.isEmpty()) {
            throw new SharingException.RecipientsRefused(refused);
        }
    }

    /** Days are whole ones: the last of them may be used up, wherever the owner is. */
    private static void checkEnd(@Nullable Instant end, Collection<PolicyDecision> decisions, Instant now) {
        PolicyDecision.longest(decisions).ifPresent(longest -> {
            if (end == null || end.isAfter(now.plus(longest).plus(Duration.ofDays(1)))) {
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
        if (grant.expiresAt() == null || end != null && !end.isAfter(grant.expiresAt())) {
            return;
        }
        var decision = policy.today(new OrganisationId(grant.organisation()), grant.emailKey());
        if (decision.reason() != null) {
            throw new SharingException.RecipientsRefused(Map.of(new EmailAddress(grant.emailKey()), decision.reason()));
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
        if (end.isAfter(now.plus(settings.longestAccess()))) {
            throw new SharingException.EndsTooLate(settings.longestAccess());
        }
    }
}
