package dev.latchkey.sharing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.latchkey.sharing.PolicyFacts.DomainList;
import java.util.Collection;
import java.util.Set;

/**
 * The domains that an administrator allows or blocks, each with everything below it.
 *
 * @param allowed empty for all
 * @param blocked wins over what is allowed
 */
record DomainLists(Set<String> allowed, Set<String> blocked) {

    /**
     * As an administrator wrote them: {@code Example.org}, {@code @example.org}, {@code *.example.org} and a name with
     * umlauts are all understood.
     *
     * @throws IllegalArgumentException naming what is no domain
     */
    static DomainLists of(Collection<String> allowed, Collection<String> blocked) {
        return new DomainLists(normalised(allowed), normalised(blocked));
    }

    /** @param domain in lower case and ASCII */
    DomainList standing(String domain) {
        if (holds(blocked, domain)) {
            return DomainList.BLOCKED;
        }
        return allowed.isEmpty() || holds(allowed, domain) ? DomainList.FREE : DomainList.NOT_LISTED;
    }

    private static boolean holds(Set<String> list, String domain) {
        for (var part = domain; ; part = part.substring(part.indexOf('.') + 1)) {
            if (list.contains(part)) {
                return true;
            }
            if (part.indexOf('.') < 0) {
                return false;
            }
        }
    }

    private static Set<String> normalised(Collection<String> domains) {
        return domains.stream()
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .map(DomainLists::normalised)
                .collect(toUnmodifiableSet());
    }

    private static String normalised(String written) {
        var bare = written.replaceFirst("^(@|\\*\\.|\\.)", "").replaceFirst("\\.$", "");
        return EmailAddress.domain(bare)
                .orElseThrow(() -> new IllegalArgumentException("“" + written + "” is no domain to allow or block"));
    }
}
