package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The owner's act: items shared with people. Each recipient's part is a {@link Grant}. */
class Share {

    @Id
    private final UUID id;

    private final UUID organisation;
    private final UUID owner;
    private final String note;
    private final Instant createdAt;

    @Embedded.Nullable(prefix = "approval_") private @Nullable ShareApproval approval;

    @Version
    private final long version;

    @PersistenceCreator
    private Share(
            UUID id,
            UUID organisation,
            UUID owner,
            String note,
            Instant createdAt,
            @Nullable ShareApproval approval,
            long version) {
        this.id = id;
        this.organisation = organisation;
        this.owner = owner;
        this.note = note;
        this.createdAt = createdAt;
        this.approval = approval;
        this.version = version;
    }

    /** @param approval whether somebody else has to agree to a part of it */
    static Share by(SignedIn owner, UUID id, String note, boolean approval, Instant now) {
        return new Share(
                id,
                owner.organisation().value(),
                owner.id().value(),
                note,
                now,
                approval ? ShareApproval.needed() : null,
                0);
    }

    /** An approver was asked, or asked again. */
    void approverAsked(Instant now) {
        approval = requireApproval().asked(now);
    }

    void decided(ShareApproval.Outcome outcome, AccountId by, String reason, Instant now) {
        if (requireApproval().outcome() != null) {
            throw new SharingException.NotOffered();
        }
        approval = requireApproval().decided(outcome, by, reason, now);
    }

    /** The owner knows of the refusal. */
    void ownerTold(Instant now) {
        approval = requireApproval().ownerTold(now);
    }

    /** How far its approval has come; null where none is needed. */
    @Nullable ShareApproval approval() {
        return approval;
    }

    ShareApproval requireApproval() {
        if (approval == null) {
            throw new SharingException.NotOffered();
        }
        return approval;
    }

    UUID organisation() {
        return organisation;
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
