package dev.latchkey.verification;

import dev.latchkey.sharing.GrantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * Somebody at a link wants a one-time password for an address, or a new password for the link. Exists for a stranger's
 * address too, so that both are treated alike; only the mail is not sent.
 */
class Attempt {

    static final int MOST_WRONG_CODES = 5;

    @Id
    private final UUID id;

    private final UUID grantId;
    private final int linkVersion;
    private final byte[] addressDigest;
    private final UUID visit;
    private final String network;
    private final Purpose purpose;
    private byte[] seed;
    private State state;
    private int wrongCodes;
    private final Instant createdAt;
    private final Instant expiresAt;
    private @Nullable Instant sentAt;

    @Version
    private final long version;

    @PersistenceCreator
    Attempt(
            UUID id,
            UUID grantId,
            int linkVersion,
            byte[] addressDigest,
            UUID visit,
            String network,
            Purpose purpose,
            byte[] seed,
            State state,
            int wrongCodes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant sentAt,
            long version) {
        this.id = id;
        this.grantId = grantId;
        this.linkVersion = linkVersion;
        this.addressDigest = addressDigest;
        this.visit = visit;
        this.network = network;
        this.purpose = purpose;
        this.seed = seed;
        this.state = state;
        this.wrongCodes = wrongCodes;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.sentAt = sentAt;
        this.version = version;
    }

    /** Takes a right code, once. */
    void accept() {
        state = State.ACCEPTED;
    }

    /** Counts a wrong code; the last one allowed ends the attempt. */
    void wrong() {
        wrongCodes++;
        if (wrongCodes >= MOST_WRONG_CODES) {
            lock();
        }
    }

    /** No more tries. */
    void lock() {
        state = State.LOCKED;
    }

    /** Another code takes this one's place. */
    void replace() {
        state = State.REPLACED;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    /** Makes sure that the code can never be worked out again. */
    void retire() {
        if (state == State.OPEN) {
            state = State.RETIRED;
        }
        seed = new byte[seed.length];
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isSent() {
        return sentAt != null;
    }

    int triesLeft() {
        return MOST_WRONG_CODES - wrongCodes;
    }

    AttemptId id() {
        return new AttemptId(id);
    }

    GrantId grant() {
        return new GrantId(grantId);
    }

    int linkVersion() {
        return linkVersion;
    }

    byte[] addressDigest() {
        return addressDigest;
    }

    UUID visit() {
        return visit;
    }

    Purpose purpose() {
        return purpose;
    }

    byte[] seed() {
        return seed;
    }

    State state() {
        return state;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    long version() {
        return version;
    }

    /** What proving the mailbox is for. */
    enum Purpose {
        /** By a code that is typed. */
        SIGN_IN(Duration.ofMinutes(10)),
        /** By a link, which leads to choosing another password. */
        NEW_PASSWORD(Duration.ofHours(1)),
        /** By nothing: wrong passwords have locked it, of which the mailbox is told. */
        PASSWORD(Duration.ZERO);

        final Duration holds;

        Purpose(Duration holds) {
            this.holds = holds;
        }
    }

    enum State {
        OPEN,
        ACCEPTED,
        LOCKED,
        REPLACED,
        RETIRED
    }
}
