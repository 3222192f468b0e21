package dev.latchkey.verification;

import dev.latchkey.sharing.GrantId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * How often one-time passwords may be asked for: by browser and address, by address, by link and by network; and how often
 * a link may be opened that asks for nothing. Counted in rows, so that it holds on every node and over restarts.
 *
 * <p>Until the end of the transaction nobody else counts for the same link or network: of a hundred at the same moment
 * each sees those before it.
 */
@Component
class RequestLimits {

    private static final int AN_HOUR_BY_ADDRESS = 20;
    private static final int AN_HOUR_BY_LINK = 60;
    private static final int AN_HOUR_BY_NETWORK = 200;

    /** Everybody of a company may follow the same link, many of them from one network; each browser once in a visit. */
    static final int OPENINGS_BY_LINK = 1_000;

    static final int OPENINGS_BY_NETWORK = 600;

    /** As many for links as for networks. */
    private static final int TURNS = 64;

    private static final String ATTEMPTS_OF_ADDRESS = "attempt WHERE grant_id = :grant AND address_digest = :digest";

    private final JdbcClient jdbc;

    RequestLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How long to wait before asking; zero where it may be asked now.
     *
     * @param visit the browser's; null where it has none, and has asked for nothing yet
     */
    Duration wait(GrantId grant, byte[] digest, @Nullable UUID visit, String network, Attempt.Purpose purpose) {
        takeTurns(grant, network);
        var whose = Map.of("grant", grant.value(), "digest", digest, "network", network);
        return Duration.ofSeconds(longest(
                sinceLast(grant, digest, visit, purpose),
                beyond(AN_HOUR_BY_ADDRESS, ATTEMPTS_OF_ADDRESS, whose),
                beyond(AN_HOUR_BY_LINK, "attempt WHERE grant_id = :grant", whose),
                beyond(AN_HOUR_BY_NETWORK, "attempt WHERE network = :network", whose)));
    }

    /**
     * Notes that somebody opens a link that asks for nothing.
     *
     * @param network empty where the request does not say; then only the link counts
     * @throws TooManyOpenings where they have to wait
     */
    void open(GrantId grant, String network) {
        takeTurns(grant, network);
        var whose = Map.of("grant", grant.value(), "network", network);
        long wait = longest(
                beyond(OPENINGS_BY_LINK, "link_opening WHERE grant_id = :grant", whose),
                beyond(OPENINGS_BY_NETWORK, "link_opening WHERE network = :network", whose));
        if (wait > 0) {
            throw new TooManyOpenings(Duration.ofSeconds(wait));
        }
        jdbc.sql("""
                        INSERT INTO link_opening (grant_id, network, created_at) VALUES (:grant, NULLIF(:network, ''), NOW(6))
                        """).params(whose).update();
    }

    /** The same turns for whoever asks, whatever address they typed. Two that meet wait for each other, nothing more. */
    private void takeTurns(GrantId grant, String network) {
        jdbc.sql("SELECT turn FROM limit_turn WHERE turn IN (:grant, :network) ORDER BY turn FOR UPDATE")
                .param("grant", Math.floorMod(grant.value().hashCode(), TURNS))
                .param("network", TURNS + Math.floorMod(network.hashCode(), TURNS))
                .query(Integer.class)
                .list();
    }

    /** Who has just typed a code may have forgotten the password all the same. */
    private long sinceLast(GrantId grant, byte[] digest, @Nullable UUID visit, Attempt.Purpose purpose) {
        return seconds(jdbc.sql("""
                        SELECT :pause - TIMESTAMPDIFF(SECOND, MAX(created_at), NOW(6)) FROM attempt
                        WHERE grant_id = :grant AND address_digest = :digest AND visit = :visit AND purpose = :purpose
                          AND created_at > NOW(6) - INTERVAL 1 HOUR
                        """)
                .param("pause", CodeRequests.ASK_AGAIN.toSeconds())
                .param("visit", visit)
                .param("purpose", purpose.name())
                .param("grant", grant.value())
                .param("digest", digest));
    }

    /**
     * Seconds until the request that is {@code most} back is an hour old.
     *
     * @param rows in which they are counted
     * @param whose what stands in their condition
     */
    private long beyond(int most, String rows, Map<String, ?> whose) {
        return seconds(jdbc.sql("""
                        SELECT 3600 - TIMESTAMPDIFF(SECOND, created_at, NOW(6)) FROM %s
                          AND created_at > NOW(6) - INTERVAL 1 HOUR
                        ORDER BY created_at DESC LIMIT 1 OFFSET :most
                        """.formatted(rows)).param("most", most - 1).params(whose));
    }

    private static long longest(long... waits) {
        return LongStream.of(waits).max().orElse(0);
    }

    private static long seconds(StatementSpec statement) {
        return statement.query((row, n) -> row.getLong(1)).optional().orElse(0L);
    }
}
