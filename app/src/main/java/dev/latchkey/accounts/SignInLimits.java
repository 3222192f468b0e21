package dev.latchkey.accounts;

import dev.latchkey.web.ClientNetwork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * How often one may be wrong: per typed name (whether or not it is anybody's) and per network. Names of one kind are
 * counted apart from those of another, whatever somebody types. The tries are kept in the database, so that the limits
 * hold for all nodes together and over a restart.
 *
 * <p>A try is written down before it is looked at, so that a hundred at the same moment count as a hundred.
 */
@Component
public class SignInLimits {

    static final int PER_NAME = 10;
    static final int PER_NETWORK = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String NETWORK = "NETWORK";

    private final JdbcClient jdbc;

    SignInLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a try; refuses it where too many before it were wrong. */
    public Try begin(Kind kind, String name, ClientNetwork network) {
        prune();
        var nameHash = subject(kind, name);
        var networkHash = hash(NETWORK, network.prefix());
        var begun = new Try(nameHash, note(nameHash), note(networkHash));
        var wait = longer(wait(nameHash, begun.name(), PER_NAME), wait(networkHash, begun.network(), PER_NETWORK));
        wait.ifPresent(time -> {
            // whoever is refused has not tried: the time to wait must not grow by asking
            forget(begun);
            throw new TooManyTries(time);
        });
        return begun;
    }

    /** The try was right: the name starts afresh, and the network is not charged. */
    public void succeeded(Try right) {
        forget(right);
        startAfresh(right.subject());
    }

    /** Somebody who may has forgiven the wrong tries for this name. */
    public void startAfresh(Kind kind, String name) {
        startAfresh(subject(kind, name));
    }

    private void startAfresh(byte[] subject) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Whether this wrong try is the one after which its name has to wait; of those at the same moment it is one. */
    boolean isLast(Try wrong) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM sign_in_failure
                                WHERE subject = :subject AND id <= :id AND at > NOW(6) - INTERVAL :window SECOND
                                """)
                        .param("subject", wrong.subject())
                        .param("id", wrong.name())
                        .param("window", WINDOW.toSeconds())
                        .query(Integer.class)
                        .single()
                == PER_NAME;
    }

    /** The try could not be judged. */
    public void forget(Try begun) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE id IN (:name, :network)")
                .param("name", begun.name())
                .param("network", begun.network())
                .update();
    }

    private long note(byte[] subject) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO sign_in_failure (subject, at) VALUES (:subject, NOW(6))")
                .param("subject", subject)
                .update(id, "id");
        return java.util.Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Time until the limit-th try before this one has left the window; empty where there are fewer. */
    private Optional<Duration> wait(byte[] subject, long before, int limit) {
        return jdbc.sql("""
                        SELECT TIMESTAMPDIFF(SECOND, NOW(6), at + INTERVAL :window SECOND) FROM sign_in_failure
                        WHERE subject = :subject AND id < :before AND at > NOW(6) - INTERVAL :window SECOND
                        ORDER BY id DESC LIMIT 1 OFFSET :others
                        """)
                .param("subject", subject)
                .param("before", before)
                .param("window", WINDOW.toSeconds())
                .param("others", limit - 1)
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    private void prune() {
        try {
            jdbc.sql("DELETE FROM sign_in_failure WHERE at <= NOW(6) - INTERVAL :window SECOND LIMIT 200")
                    .param("window", WINDOW.toSeconds())
                    .update();
        } catch (PessimisticLockingFailureException e) {
            // somebody else tidies up in this moment; nobody's sign-in is to fail for it
        }
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent() && other.get().compareTo(one.get()) > 0
                ? other
                : one.or(() -> other);
    }

    private static byte[] subject(Kind kind, String name) {
        return hash(kind.name(), SignInName.normalise(name));
    }

    private static byte[] hash(String kind, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.getBytes(StandardCharsets.UTF_8));
            // no kind has it in its name, so that no two of them can meet
            digest.update((byte) 0);
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the name is of that somebody is wrong about. */
    public enum Kind {
        ACCOUNT,
        NEW_ACCOUNT,
        LINK
    }

    /** One try, as it was written down. */
    public record Try(byte[] subject, long name, long network) {}
}
