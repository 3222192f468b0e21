package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** The owner's act: items shared with people. Each recipient's part is a {@link Grant}. */
class Share {

    @Id
    private final UUID id;

    private final UUID organisation;
    private final UUID owner;
    private final String note;
    private final Instant createdAt;
    private @Nullable Instant startedAt;

    @Version
    private final long version;

    @PersistenceCreator
    private Share(
            UUID id,
            UUID organisation,
            UUID owner,
            String note,
            Instant createdAt,
            @Nullable Instant startedAt,
            long version) {
        this.id = id;
        this.organisation = organisation;
        this.owner = owner;
        this.note = note;
        this.createdAt = createdAt;
        this.startedAt = startedAt;
        this.version = version;
    }

    static Share by(SignedIn owner, UUID id, String note, Instant now) {
        return new Share(id, owner.organisation().value(), owner.id().value(), note, now, null, 0);
    }

    /** Every recipient's way is open. */
    void started(Instant now) {
        startedAt = now;
    }

    boolean hasStarted() {
        return startedAt != null;
    }

    ShareId id() {
        return new ShareId(id);
    }

    AccountId owner() {
        return new AccountId(owner);
    }

    long version() {
        return version;
    }
}
