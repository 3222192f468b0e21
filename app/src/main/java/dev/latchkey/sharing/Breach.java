package dev.latchkey.sharing;

import dev.latchkey.sharing.ReviewRow.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which live accesses break the policy, and whose may.
 *
 * @param whole what is wrong with every one of them; null where only some are wrong
 * @param approval whether those are that nobody was asked to approve
 * @param latest whether those are that end later
 * @param endless whether those are that never end
 * @param keys the kinds of access that are meant, see {@link Kind#key}
 */
record Breach(
        @Nullable Why whole,
        PolicyDecision.@Nullable Reason reason,
        boolean approval,
        @Nullable Instant latest,
        boolean endless,
        Set<String> keys) {

    /** As when sharing: days are whole ones, and the last of them may be used up. */
    private static final Duration LAST_DAY = Duration.ofDays(1);

    /** What the policy has against all of a kind, or some of it; null for nothing. */
    static @Nullable Breach of(Kind kind, PolicyDecision decision, Duration longestAccess, Instant now) {
        if (decision.isRefused()) {
            return new Breach(Why.REFUSED, decision.reason(), false, null, false, Set.of());
        }
        if (!decision.verifications().contains(kind.verification())) {
            return new Breach(Why.PROOF, null, false, null, false, Set.of());
        }
        boolean approval = decision.needsApproval() && kind.unapproved() > 0;
        boolean endless = decision.longestDays() != null;
        var longest = decision.longestDays() == null ? longestAccess : Duration.ofDays(decision.longestDays());
        var latest = now.plus(longest);
        boolean late = endless && kind.endless() > 0
                || kind.last() != null && kind.last().isAfter(latest.plus(LAST_DAY));
        return approval || late ? new Breach(null, null, approval, late ? latest : null, endless, Set.of()) : null;
    }

    Breach with(Set<String> keys) {
        return new Breach(whole, reason, approval, latest, endless, keys);
    }

    /** For each thing that may be wrong, which rows of {@code grant_access g} it is wrong with; {@code :end%d} is the end. */
    Map<Why, String> conditions(int number) {
        var conditions = new LinkedHashMap<Why, String>();
        if (whole != null) {
            conditions.put(whole, "TRUE");
        }
        if (approval) {
            conditions.put(Why.APPROVAL, "g.approval_asked_at IS NULL");
        }
        if (latest != null) {
            conditions.put(
                    Why.ENDS_LATE,
                    "(g.expires_at > :end%d%s)".formatted(number, endless ? " OR g.expires_at IS NULL" : ""));
        }
        return conditions;
    }

    /** Which of it is wrong with one access. */
    Set<Why> whys(boolean unapproved, @Nullable Instant expiresAt) {
        var whys = EnumSet.noneOf(Why.class);
        if (whole != null) {
            whys.add(whole);
        }
        if (approval && unapproved) {
            whys.add(Why.APPROVAL);
        }
        if (latest != null && (expiresAt == null ? endless : expiresAt.isAfter(latest.plus(LAST_DAY)))) {
            whys.add(Why.ENDS_LATE);
        }
        return whys;
    }

    /** From here on an end is too late; null where no end is. */
    @Nullable Instant tooLate() {
        return latest == null ? null : latest.plus(LAST_DAY);
    }

    /**
     * Live accesses about which the policy says the same.
     *
     * @param domain of whose they are by now
     * @param inside whether those are the owner's own people
     * @param sentTo domain of whom they were sent to: both have to be welcome
     * @param sentInside whether those are the owner's own people
     * @param unapproved how many of them nobody was asked to approve
     * @param endless how many of them never end
     * @param last when the last of the others ends; null for none
     */
    record Kind(
            String domain,
            boolean inside,
            String sentTo,
            boolean sentInside,
            Verification verification,
            int unapproved,
            int endless,
            @Nullable Instant last) {

        /** Whose a row of {@code grant_access g} is by now: what belongs to {@code account h} goes by that one's address. */
        static final String ADDRESS = "COALESCE(h.email, g.email_key COLLATE utf8mb4_bin)";

        /** Its domain. */
        static final String DOMAIN = "SUBSTRING_INDEX(" + ADDRESS + ", '@', -1)";

        /** The domain of whom such a row was sent to. */
        static final String SENT_TO = "SUBSTRING_INDEX(g.email_key COLLATE utf8mb4_bin, '@', -1)";

        /** Rows with the accounts that tell of which kind each is. */
        static final String ROWS = """
                 FROM grant_access g
                LEFT JOIN account h ON h.id = g.account
                LEFT JOIN account i ON i.email = %s AND i.organisation = g.organisation AND i.active
                LEFT JOIN account j
                    ON j.email = g.email_key COLLATE utf8mb4_bin AND j.organisation = g.organisation AND j.active
                """.formatted(ADDRESS);

        /** The key of such a row; whoever has it may be {@code account i} of the organisation, whom it was sent to {@code j}. */
        static final String KEY =
                "CONCAT_WS('|', " + DOMAIN + ", i.id IS NOT NULL, " + SENT_TO + ", j.id IS NOT NULL, g.verification)";

        String key() {
            return String.join("|", domain, inside ? "1" : "0", sentTo, sentInside ? "1" : "0", verification.name());
        }
    }
}
