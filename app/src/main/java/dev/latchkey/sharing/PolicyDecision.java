package dev.latchkey.sharing;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sharing policy says to one recipient.
 *
 * @param reason why it is refused; null where it is not
 * @param longestDays how many days ahead the end of the access may lie; null for as long as the installation allows
 * @param verifications how the recipient may prove who they are
 */
public record PolicyDecision(
        Outcome outcome, @Nullable Reason reason, @Nullable Integer longestDays, Set<Verification> verifications) {

    public PolicyDecision {
        verifications = Set.copyOf(verifications);
    }

    /** With a reason only. */
    public static PolicyDecision refused(Reason reason) {
        return new PolicyDecision(Outcome.REFUSED, reason, null, Set.of());
    }

    /** How long the access of all of them may last; empty where none of them has a limit of its own. */
    public static Optional<Duration> longest(Collection<PolicyDecision> decisions) {
        return decisions.stream()
                .map(PolicyDecision::longestDays)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(Duration::ofDays);
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    public boolean needsApproval() {
        return outcome == Outcome.APPROVAL;
    }

    /** Whether it may be shared. */
    public enum Outcome {
        ALLOWED,
        /** Somebody else has to agree first. */
        APPROVAL,
        REFUSED
    }

    /** Why it may not. */
    public enum Reason {
        DOMAIN_BLOCKED,
        /** There is a list of allowed domains, and theirs is not on it. */
        DOMAIN_NOT_ALLOWED,
        /** The policy wants no such recipients. */
        NOT_ALLOWED,
        /** The policy wants another proof than the one that the share offers. */
        PROOF,
        /** Somebody would have to approve, and there is nobody who may. */
        NO_APPROVER
    }
}
