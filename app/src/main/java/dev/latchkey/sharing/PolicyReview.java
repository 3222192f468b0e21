package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.ReviewRow.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The live accesses of an organisation that the sharing policy would not allow any more, and what a process admin of it
 * does about them. The policy is asked once for all accesses about which it says the same, never for each.
 */
@Service
public class PolicyReview {

    private static final String LIVE =
            Breach.Kind.ROWS + "WHERE g.organisation = :organisation AND (g.open OR g.offered OR g.awaits_approval)";

    private final Policy policy;
    private final SharingSettings settings;
    private final BulkRevocations bulk;
    private final InstantSource clock;
    private final JdbcClient jdbc;

    PolicyReview(Policy policy, SharingSettings settings, BulkRevocations bulk, InstantSource clock, JdbcClient jdbc) {
        this.policy = policy;
        this.settings = settings;
        this.bulk = bulk;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What the policy has against live accesses, as it is at this moment. */
    public Review look(SignedIn admin) {
        admin.requireProcessAdmin();
        var now = clock.instant();
        Map<Breach, Set<String>> found = new LinkedHashMap<>();
        kinds(admin).forEach(kind -> {
            var breach = breach(kind, now);
            if (breach != null) {
                found.computeIfAbsent(breach, first -> new LinkedHashSet<>()).add(kind.key());
            }
        });
        var breaches = new ArrayList<Breach>();
        found.forEach((breach, keys) -> breaches.add(breach.with(keys)));
        return new Review(breaches, now);
    }

    /** As at the door: neither whose it is nor whom it was sent to may be refused. */
    private @Nullable Breach breach(Breach.Kind kind, Instant now) {
        var own = Breach.of(kind, policy.today(kind.domain(), kind.inside()), settings.longestAccess(), now);
        if (own != null && own.whole() != null) {
            return own;
        }
        var sent = Breach.of(kind, policy.today(kind.sentTo(), kind.sentInside()), settings.longestAccess(), now);
        return sent != null && sent.whole() != null ? sent : own;
    }

    private List<Breach.Kind> kinds(SignedIn admin) {
        return jdbc.sql("""
                        SELECT %s AS domain, i.id IS NOT NULL AS inside, %s AS sent_to, j.id IS NOT NULL AS sent_inside,
                               g.verification,
                               SUM(g.approval_asked_at IS NULL) AS unapproved, SUM(g.expires_at IS NULL) AS endless,
                               MAX(g.expires_at) AS last
                        """.formatted(Breach.Kind.DOMAIN, Breach.Kind.SENT_TO)
                        + LIVE + " GROUP BY domain, inside, sent_to, sent_inside, g.verification")
                .param("organisation", admin.organisation().value())
                .query((row, n) -> new Breach.Kind(
                        row.getString("domain"),
                        row.getBoolean("inside"),
                        row.getString("sent_to"),
                        row.getBoolean("sent_inside"),
                        Verification.valueOf(row.getString("verification")),
                        row.getInt("unapproved"),
                        row.getInt("endless"),
                        instant(row.getTimestamp("last"))))
                .list();
    }

    /**
     * One page of them, by address.
     *
     * @param why what is wrong with them; null for anything
     */
    public List<ReviewRow> page(SignedIn admin, Review review, @Nullable Why why, int offset, int limit) {
        var broken = review.sql(why);
        if (broken.isEmpty()) {
            return List.of();
        }
        var ids = "SELECT g.id, g.email_key, " + Breach.Kind.KEY + " AS kind" + LIVE + " AND (" + broken
                + ") ORDER BY g.email_key, g.id LIMIT :limit OFFSET :offset";
        return bind(admin, review, jdbc.sql("""
                        SELECT g.id, g.email, g.expires_at, g.approval_asked_at IS NULL AS unapproved, page.kind, r.title,
                               (SELECT u.username FROM account u WHERE u.id = g.account) AS username,
                               (SELECT o.name FROM account o WHERE o.id = g.owner) AS owner
                        FROM (%s) page JOIN access_grant g ON g.id = page.id JOIN report r ON r.id = g.report
                        ORDER BY g.email_key, g.id
                        """.formatted(ids)))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row, review))
                .list();
    }

    /** How many {@link #page} would bring in all. */
    public int count(SignedIn admin, Review review, @Nullable Why why) {
        var broken = review.sql(why);
        return broken.isEmpty()
                ? 0
                : bind(admin, review, jdbc.sql("SELECT COUNT(*)" + LIVE + " AND (" + broken + ")"))
                        .query(Integer.class)
                        .single();
    }

    /**
     * Ends them, as far as the policy still has something against them; who gets another recipient or another proof
     * before their turn comes is left alone.
     *
     * @param chosen null for all with which this is wrong
     * @return what {@link BulkRevocations#progress} knows it by
     */
    @Transactional
    public UUID end(SignedIn admin, @Nullable Why why, @Nullable Collection<GrantId> chosen) {
        var review = look(admin);
        var broken = review.sql(why);
        return bulk.ask(
                admin,
                "policy.ends-asked",
                id -> broken.isEmpty() ? 0 : insert(admin, review, id, broken, null, chosen));
    }

    /**
     * Has those that end too late end when the policy allows it; the others stay as they are.
     *
     * @param chosen null for all that end too late
     */
    @Transactional
    public UUID shorten(SignedIn admin, @Nullable Collection<GrantId> chosen) {
        var review = look(admin);
        return bulk.ask(admin, "policy.shortenings-asked", id -> {
            int all = 0;
            for (int n = 0; n < review.breaches().size(); n++) {
                var latest = review.breaches().get(n).latest();
                if (latest != null) {
                    all += insert(admin, review, id, review.sql(n, Why.ENDS_LATE), latest, chosen);
                }
            }
            return all;
        });
    }

    private int insert(
            SignedIn admin,
            Review review,
            UUID id,
            String broken,
            @Nullable Instant newEnd,
            @Nullable Collection<GrantId> chosen) {
        var statement = bind(
                        admin,
                        review,
                        jdbc.sql("""
                        INSERT INTO bulk_revocation_item (bulk, grant_id, asked_by, new_end, kind)
                        SELECT :bulk, g.id, :by, :newEnd, %s
                        """.formatted(Breach.Kind.KEY) + LIVE + " AND (" + broken + ")"
                                + (chosen == null ? "" : " AND g.id IN (:chosen)")))
                .param("bulk", id)
                .param("by", admin.id().value())
                .param("newEnd", newEnd == null ? null : Timestamp.from(newEnd));
        return chosen == null
                ? statement.update()
                : chosen.isEmpty()
                        ? 0
                        : statement
                                .param(
                                        "chosen",
                                        chosen.stream().map(GrantId::value).toList())
                                .update();
    }

    private static StatementSpec bind(SignedIn admin, Review review, StatementSpec statement) {
        var bound = statement.param("organisation", admin.organisation().value());
        for (int n = 0; n < review.breaches().size(); n++) {
            var breach = review.breaches().get(n);
            bound = bound.param("keys" + n, breach.keys());
            var tooLate = breach.tooLate();
            if (tooLate != null) {
                bound = bound.param("end" + n, Timestamp.from(tooLate));
            }
        }
        return bound;
    }

    private static ReviewRow read(ResultSet row, Review review) throws SQLException {
        var expiresAt = instant(row.getTimestamp("expires_at"));
        var breach = review.of(row.getString("kind"));
        var whys = breach.whys(row.getBoolean("unapproved"), expiresAt);
        var username = row.getString("username");
        return new ReviewRow(
                new GrantId(row.getObject("id", UUID.class)),
                username == null ? row.getString("email") : username,
                row.getString("owner"),
                row.getString("title"),
                expiresAt,
                whys,
                breach.reason(),
                whys.contains(Why.ENDS_LATE) ? breach.latest() : null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
