package dev.latchkey.verification;

import dev.latchkey.accounts.SignInLimits;
import dev.latchkey.sharing.GrantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes in a row for one address at one link, over all its attempts and browsers, and locks it for a day
 * when they are too many. Exists for strangers' addresses too.
 */
@Component
class Guards {

    static final int MOST_WRONG_IN_ROW = 50;

    private final JdbcClient jdbc;
    private final SignInLimits limits;

    Guards(JdbcClient jdbc, SignInLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** Until when the address is locked; empty where it is not. */
    Optional<Instant> lockedUntil(GrantId grant, byte[] digest) {
        return jdbc.sql("""
                        SELECT locked_until FROM address_guard
                        WHERE grant_id = :grant AND address_digest = :digest AND locked_until > NOW(6)
                        """)
                .param("grant", grant.value())
                .param("digest", digest)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** One more wrong code. */
    void wrong(GrantId grant, byte[] digest, boolean own) {
        jdbc.sql("""
                        INSERT INTO address_guard (grant_id, address_digest, own, wrong_in_row)
                        VALUES (:grant, :digest, :own, 1)
                        ON DUPLICATE KEY UPDATE
                            wrong_in_row = IF(locked_until <= NOW(6), 1, wrong_in_row + 1),
                            told_at = IF(locked_until <= NOW(6), NULL, told_at),
                            locked_until = IF(wrong_in_row >= :most, NOW(6) + INTERVAL 1 DAY, NULL)
                        """)
                .param("grant", grant.value())
                .param("digest", digest)
                .param("own", own)
                .param("most", MOST_WRONG_IN_ROW)
                .update();
    }

    /** A right code starts the count anew. */
    void forget(GrantId grant, byte[] digest) {
        jdbc.sql("DELETE FROM address_guard WHERE grant_id = :grant AND address_digest = :digest")
                .param("grant", grant.value())
                .param("digest", digest)
                .update();
    }

    /** Nobody who typed something wrong at the link is held against it any more, nor has anybody to wait for that. */
    void forgetAll(GrantId grant) {
        jdbc.sql("DELETE FROM address_guard WHERE grant_id = :grant")
                .param("grant", grant.value())
                .update();
        limits.startAfresh(SignInLimits.Kind.LINK, grant.value().toString());
    }

    /** Claims telling the mailbox of its lock; true once for each lock. */
    boolean claimTelling(GrantId grant, byte[] digest) {
        return jdbc.sql("""
                                UPDATE address_guard SET told_at = NOW(6)
                                WHERE grant_id = :grant AND address_digest = :digest AND own
                                  AND locked_until > NOW(6) AND told_at IS NULL
                                """)
                        .param("grant", grant.value())
                        .param("digest", digest)
                        .update()
                == 1;
    }

    /** It could not be told; whoever comes next claims it. */
    void leaveTelling(GrantId grant, byte[] digest) {
        jdbc.sql("UPDATE address_guard SET told_at = NULL WHERE grant_id = :grant AND address_digest = :digest")
                .param("grant", grant.value())
                .param("digest", digest)
                .update();
    }
}
