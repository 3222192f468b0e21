package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One recipient's part of a share, with a link and a life of its own. Whether it opens anything at this moment is not
 * asked here but of the view {@code grant_access}, by the database's clock.
 */
@Table("access_grant")
class Grant {

    @Id
    private final UUID id;

    private final UUID share;
    private final UUID organisation;
    private final UUID owner;
    private final UUID report;
    private String email;
    private String emailKey;
    private Scope scope;
    private Verification verification;

    @Embedded.Empty(prefix = "recipient_")
    private RecipientFacts recipient;

    private @Nullable UUID account;

    @Embedded.Nullable(prefix = "offer_") private @Nullable Offer offer;

    @Embedded.Nullable(prefix = "approval_") private @Nullable Approval approval;

    private State state;
    private @Nullable CloseReason closeReason;
    private int linkVersion;

    @Embedded.Empty(prefix = "")
    private AccessEnd end;

    @Embedded.Nullable(prefix = "more_time_") private @Nullable MoreTime moreTime;

    @Embedded.Empty(prefix = "")
    private LinkMail mail;

    private final Instant createdAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant toldAt;

    @Version
    private final long version;

    @PersistenceCreator
    Grant(
            UUID id,
            UUID share,
            UUID organisation,
            UUID owner,
            UUID report,
            String email,
            String emailKey,
            Scope scope,
            Verification verification,
            RecipientFacts recipient,
            @Nullable UUID account,
            @Nullable Offer offer,
            @Nullable Approval approval,
            State state,
            @Nullable CloseReason closeReason,
            int linkVersion,
            AccessEnd end,
            @Nullable MoreTime moreTime,
            LinkMail mail,
            Instant createdAt,
            @Nullable Instant closedAt,
            @Nullable Instant toldAt,
            long version) {
        this.id = id;
        this.share = share;
        this.organisation = organisation;
        this.owner = owner;
        this.report = report;
        this.email = email;
        this.emailKey = emailKey;
        this.scope = scope;
        this.verification = verification;
        this.recipient = recipient;
        this.account = account;
        this.offer = offer;
        this.approval = approval;
        this.state = state;
        this.closeReason = closeReason;
        this.linkVersion = linkVersion;
        this.end = end;
        this.moreTime = moreTime;
        this.mail = mail;
        this.createdAt = createdAt;
        this.closedAt = closedAt;
        this.toldAt = toldAt;
        this.version = version;
    }

    static Grant of(
            UUID id,
            ShareId share,
            SignedIn owner,
            ShareOrder order,
            Recipient recipient,
            @Nullable Offer offer,
            @Nullable Approval approval,
            Instant now) {
        return new Grant(
                id,
                share.value(),
                owner.organisation().value(),
                owner.id().value(),
                order.report().value(),
                recipient.address().value(),
                recipient.address().key(),
                order.scope(),
                recipient.proof(order.verification()),
                order.recipient(),
                recipient.account() == null ? null : recipient.account().value(),
                offer,
                approval,
                offer == null && approval == null ? State.ACTIVE : State.PENDING,
                null,
                1,
                AccessEnd.at(order.expiresAt()),
                null,
                LinkMail.toBeSent(),
                now,
                null,
                null,
                0);
    }

    /** Worked out from the row alone, so that a lost process can begin again anywhere. */
    Standing.Stage stage() {
        if (awaitsApproval()) {
            // its life has not begun, and begins with its process when somebody approves it
            return Standing.Stage.CLOSED;
        }
        if (owesOwnerAnAnswer()) {
            return Standing.Stage.ACCEPTANCE;
        }
        if (state == State.CLOSED) {
            return owesEnding() ? Standing.Stage.ENDING : Standing.Stage.CLOSED;
        }
        if (mail.isFirst()) {
            return Standing.Stage.INVITE;
        }
        return state == State.PENDING ? Standing.Stage.ACCEPTANCE : Standing.Stage.ACCESS;
    }

    /** Whether the link is to be mailed (again). */
    boolean owesMail() {
        return state != State.CLOSED && !awaitsApproval() && mail.isOwed();
    }

    /** Whether somebody else has to agree before anything happens. */
    boolean awaitsApproval() {
        return state == State.PENDING && approval != null && approval.givenAt() == null;
    }

    /** The link reached the mail server, for this many requests. */
    void mailed(int requests, Instant now) {
        mail = mail.sent(requests, now);
    }

    /** The mail server refuses the address for good. */
    void mailRefused(int requests, Instant now) {
        mail = mail.refused(requests, now);
    }

    void askForMail() {
        requireBegun();
        mail = mail.askedAgain();
    }

    /** Ends every link so far and mails a new one. */
    void renewLink() {
        requireBegun();
        linkVersion++;
        mail = mail.askedAgain();
    }

    /** An old link reached the mail server, for an address that it is no longer for. */
    void mailMissed(int requests) {
        mail = mail.missed(requests);
    }

    /**
     * It is for somebody else from now on: every link so far ends, and a new one is mailed to them.
     *
     * @param answerUntil when it lapses, where it is only offered: they have all the time that anybody has
     */
    void readdress(EmailAddress to, Instant answerUntil, Instant now) {
        requireBegun();
        if (account != null) {
            throw new SharingException.ProofFixed();
        }
        email = to.value();
        emailKey = to.key();
        linkVersion++;
        mail = mail.toSomebodyElse();
        if (state == State.PENDING && offer != null) {
            offer = Offer.until(answerUntil);
        }
        if (moreTime != null) {
            moreTime = moreTime.dropped(now);
        }
    }

    void revoke(Instant now) {
        requireOpen();
        close(state == State.PENDING ? CloseReason.WITHDRAWN : CloseReason.REVOKED, now);
    }

    /** Ends the access whose time is over. Whether it is over the caller has asked of the database. */
    void expire(Instant now) {
        requireOpen();
        close(CloseReason.EXPIRED, now);
    }

    /**
     * The recipient takes what is offered.
     *
     * @param by the account that it belongs to from now on; null where who holds the link proves a mailbox
     */
    void accept(@Nullable AccountId by, Instant now) {
        if (by == null && account == null && verification == Verification.ACCOUNT) {
            throw new SharingException.AccountNeeded();
        }
        var answered = requireOffer().answered(now);
        if (by != null) {
            keep(by);
        }
        offer = answered;
        state = State.ACTIVE;
    }

    /**
     * From now on it belongs to an account, and nothing but signing in to that one opens it.
     *
     * @throws SharingException.NotOffered where it belongs to another account
     */
    void keep(AccountId by) {
        requireOpen();
        if (account != null && !account.equals(by.value())) {
            throw new SharingException.NotOffered();
        }
        account = by.value();
        verification = Verification.ACCOUNT;
    }

    void decline(String reason, Instant now) {
        offer = requireOffer().declined(reason, now);
        close(CloseReason.DECLINED, now);
    }

    /** Ends an offer that nobody has answered. Whether its time is over the caller has asked of the database. */
    void lapse(Instant now) {
        requireOffer();
        close(CloseReason.LAPSED, now);
    }

    /** A reminder reached the mail server, or was refused by it for good. */
    void reminded(int reminders) {
        offer = requireOffer().reminded(reminders);
    }

    /** The owner knows what came of the offer. */
    void ownerTold(Instant now) {
        if (offer != null) {
            offer = offer.ownerTold(now);
        }
    }

    /** Whether an answer, or that there was none, has not been told to the owner yet. */
    boolean owesOwnerAnAnswer() {
        return offer != null
                && offer.ownerToldAt() == null
                && (state == State.ACTIVE || closeReason == CloseReason.DECLINED || closeReason == CloseReason.LAPSED);
    }

    private boolean owesEnding() {
        return toldAt == null
                && mail.invitedAt() != null
                && closeReason != CloseReason.DECLINED
                && closeReason != CloseReason.LAPSED;
    }

    private Offer requireOffer() {
        if (state != State.PENDING || offer == null || awaitsApproval()) {
            throw new SharingException.NotOffered();
        }
        return offer;
    }

    /**
     * The access ends at another time; whoever asked for more has it by that, where it is more.
     *
     * @param to null for no end
     */
    void moveEnd(@Nullable Instant to, Instant now) {
        requireOpen();
        if (moreTime != null && moreTime.isAwaited() && end.isBefore(to)) {
            moreTime = moreTime.decided(true, now);
        }
        end = end.movedTo(to, now);
    }

    /**
     * The owner knows more of the recipient now.
     *
     * @param spelled the same mailbox, perhaps written otherwise
     */
    void describe(EmailAddress spelled, RecipientFacts facts) {
        requireOpen();
        email = spelled.value();
        recipient = facts;
    }

    /** Another part of the data is shown from now on. */
    void showOnly(Scope part) {
        requireOpen();
        scope = part;
    }

    /** What belongs to an account belongs to it alone. */
    void proveBy(Verification proof) {
        requireOpen();
        if (account != null || proof == Verification.ACCOUNT && (offer == null || state == State.ACTIVE)) {
            throw new SharingException.ProofFixed();
        }
        verification = proof;
    }

    /** The access ends sooner than it would have; who asked for more time still waits for an answer. */
    void shorten(Instant to, Instant now) {
        requireOpen();
        if (end.expiresAt() == null || to.isBefore(end.expiresAt())) {
            end = end.movedTo(to, now);
        }
    }

    /** The recipient would like the access to end later. */
    void askMoreTime(String note, Instant now) {
        requireOpen();
        if (state != State.ACTIVE || end.expiresAt() == null || moreTime != null && moreTime.isAwaited()) {
            throw new SharingException.NothingToAsk();
        }
        moreTime = MoreTime.asked(note, now);
    }

    void refuseMoreTime(Instant now) {
        requireOpen();
        if (moreTime == null || !moreTime.isAwaited()) {
            throw new SharingException.NothingToAsk();
        }
        moreTime = moreTime.decided(false, now);
    }

    /**
     * The recipient knows what was decided.
     *
     * @param of what they were told about: they may have asked again meanwhile
     */
    void moreTimeTold(MoreTime of, Instant now) {
        if (moreTime != null && moreTime.equals(of)) {
            moreTime = moreTime.told(now);
        }
    }

    /** @param of the end as it was when the mail was written */
    void recipientReminded(AccessEnd of, int reminders) {
        end = end.recipientReminded(of, reminders);
    }

    /** @param of the end as it was when the mail was written */
    void ownerReminded(AccessEnd of, int reminders) {
        end = end.ownerReminded(of, reminders);
    }

    void told(Instant now) {
        toldAt = now;
    }

    /**
     * Whether its time, or the time to answer the offer, is over, though nobody may have closed it yet.
     *
     * @param now by the database's clock
     */
    boolean isOverdue(Instant now) {
        return state != State.CLOSED
                && (isPast(end.expiresAt(), now)
                        || state == State.PENDING && offer != null && !awaitsApproval() && isPast(offer.until(), now));
    }

    private static boolean isPast(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    private void close(CloseReason reason, Instant now) {
        state = State.CLOSED;
        closeReason = reason;
        closedAt = now;
    }

    private void requireBegun() {
        requireOpen();
        if (awaitsApproval()) {
            throw new SharingException.NotApproved();
        }
    }

    private void requireOpen() {
        if (state == State.CLOSED) {
            throw new SharingException.AlreadyEnded();
        }
    }

    GrantId id() {
        return new GrantId(id);
    }

    ShareId share() {
        return new ShareId(share);
    }

    UUID organisation() {
        return organisation;
    }

    AccountId owner() {
        return new AccountId(owner);
    }

    ReportId report() {
        return new ReportId(report);
    }

    String email() {
        return email;
    }

    String emailKey() {
        return emailKey;
    }

    Scope scope() {
        return scope;
    }

    Verification verification() {
        return verification;
    }

    RecipientFacts recipient() {
        return recipient;
    }

    State state() {
        return state;
    }

    /** Whose agreement is or was needed; null where nobody's is. */
    @Nullable Approval approval() {
        return approval;
    }

    /** What is or was to be accepted first; null where nothing is. */
    @Nullable Offer offer() {
        return offer;
    }

    @Nullable AccountId account() {
        return account == null ? null : new AccountId(account);
    }

    @Nullable CloseReason closeReason() {
        return closeReason;
    }

    int linkVersion() {
        return linkVersion;
    }

    AccessEnd end() {
        return end;
    }

    @Nullable Instant expiresAt() {
        return end.expiresAt();
    }

    /** Since when it ends at that time. */
    Instant endSetAt() {
        return end.endSetAt() == null ? createdAt : end.endSetAt();
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable MoreTime moreTime() {
        return moreTime;
    }

    int mailsAsked() {
        return mail.mailsAsked();
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    /** The three states of a grant's life; PENDING until it is accepted, where that is asked. */
    enum State {
        PENDING,
        ACTIVE,
        CLOSED
    }

    /** Why a grant is closed. */
    public enum CloseReason {
        EXPIRED,
        REVOKED,
        /** The recipient did not want it. */
        DECLINED,
        /** The owner took it back before it was accepted. */
        WITHDRAWN,
        /** Nobody answered in time. */
        LAPSED,
        /** Whoever had to approve it did not. */
        REFUSED
    }
}
