package dev.latchkey.sharing;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds out whom an owner means. */
@Service
public class Recipients {

    private final People people;
    private final JdbcClient jdbc;

    Recipients(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * Accounts by their usernames, in one query; who is unknown, switched off or cannot be mailed is missing.
     *
     * @param usernames in lower case
     */
    public Map<String, Recipient> named(Collection<String> usernames) {
        return people.named(usernames).values().stream()
                .flatMap(person -> mailed(person).stream().map(recipient -> Map.entry(person.username(), recipient)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Those of these mailboxes for which an owner's link to this report is open, or waits to be accepted or approved.
     *
     * @param mailboxes by {@link EmailAddress#key}
     */
    public Set<String> haveAlready(SignedIn owner, ReportId report, Collection<String> mailboxes) {
        if (mailboxes.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        SELECT DISTINCT g.email_key FROM grant_access g
                        WHERE g.owner = :owner AND g.email_key IN (:mailboxes) AND g.report = :report AND (g.open OR g.offered OR g.awaits_approval)
                        """)
                .param("owner", owner.id().value())
                .param("mailboxes", mailboxes)
                .param("report", report.value())
                .query((row, n) -> row.getString(1))
                .set();
    }

    /**
     * Everybody of an order, each mailbox once: whoever is named by the username too gets it for the account.
     *
     * @throws SharingException.UnknownUsernames naming those that are nobody's
     */
    List<Recipient> of(ShareOrder order) {
        var named = named(order.usernames());
        var unknown = order.usernames().stream()
                .filter(username -> !named.containsKey(username))
                .toList();
        if (!unknown.isEmpty()) {
            throw new SharingException.UnknownUsernames(unknown);
        }
        var mailboxes = order.recipients().stream().map(address -> new Recipient(address, null));
        Map<String, Recipient> folded = new LinkedHashMap<>();
        Stream.concat(named.values().stream(), mailboxes)
                .forEach(recipient -> folded.putIfAbsent(recipient.address().key(), recipient));
        return List.copyOf(folded.values());
    }

    private static Optional<Recipient> mailed(SignedIn person) {
        try {
            return Optional.of(new Recipient(new EmailAddress(person.email()), person.id()));
        } catch (EmailAddress.Malformed e) {
            return Optional.empty();
        }
    }
}
