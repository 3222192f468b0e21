package dev.latchkey.verification;

import dev.latchkey.sharing.GrantId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * How often one-time passwords may be asked for: by browser and address, by address, by link and by network. Counted in
 * the rows of the attempts themselves, so that it holds on every node and over restarts.
 */
@Component
class RequestLimits {

    private static final int AN_HOUR_BY_ADDRESS = 20;
    private static final int AN_HOUR_BY_LINK = 60;
    private static final int AN_HOUR_BY_NETWORK = 200;

    private final JdbcClient jdbc;

    RequestLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How long to wait before asking; zero where it may be asked now. */
    Duration wait(GrantId grant, byte[] digest, UUID visit, String network, Attempt.Purpose purpose) {
        var seconds = Math.max(
                sinceLast(grant, digest, visit, purpose),
                Math.max(
                        beyond(
                                AN_HOUR_BY_ADDRESS,
                                "grant_id = :grant AND address_digest = :digest",
                                grant,
                                digest,
                                network),
                        Math.max(
                                beyond(AN_HOUR_BY_LINK, "grant_id = :grant", grant, digest, network),
                                beyond(AN_HOUR_BY_NETWORK, "network = :network", grant, digest, network))));
        return Duration.ofSeconds(seconds);
    }

    /** Who has just typed a code may have forgotten the password all the same. */
    private long sinceLast(GrantId grant, byte[] digest, UUID visit, Attempt.Purpose purpose) {
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

    /** Seconds until the request that is {@code most} back is an hour old. */
    private long beyond(int most, String subject, GrantId grant, byte[] digest, String network) {
        return seconds(jdbc.sql("""
                        SELECT 3600 - TIMESTAMPDIFF(SECOND, created_at, NOW(6)) FROM attempt
                        WHERE %s AND created_at > NOW(6) - INTERVAL 1 HOUR
                        ORDER BY created_at DESC LIMIT 1 OFFSET :most
                        """.formatted(subject))
                .param("most", most - 1)
                .param("grant", grant.value())
                .param("digest", digest)
                .param("network", network));
    }

    private static long seconds(StatementSpec statement) {
        return statement.query((row, n) -> row.getLong(1)).optional().orElse(0L);
    }
}
