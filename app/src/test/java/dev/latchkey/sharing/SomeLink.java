package dev.latchkey.sharing;

import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link in whatever state a test needs. */
record SomeLink(
        LinkRow.Standing standing,
        LinkRow.Mail mail,
        int mails,
        @Nullable Instant end,
        @Nullable Instant closedAt,
        @Nullable Instant toldAt,
        @Nullable Offer offer,
        @Nullable Instant endSetAt,
        @Nullable MoreTime moreTime,
        @Nullable AskedApproval approval) {

    static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    /** Invited, and with no end. */
    static SomeLink open() {
        return new SomeLink(LinkRow.Standing.ACTIVE, LinkRow.Mail.SENT, 1, null, null, null, null, null, null, null);
    }

    /** Shared, and nobody has approved it. */
    static SomeLink unapproved(int asks) {
        return open().mail(LinkRow.Mail.UNDER_WAY, 0)
                .approval(new AskedApproval(asks, false, false, false))
                .standing(LinkRow.Standing.AWAITS_APPROVAL);
    }

    SomeLink approval(AskedApproval approval) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt, offer, endSetAt, moreTime, approval);
    }

    /** Invited, and not answered yet. */
    static SomeLink offered() {
        return open().offer(Offer.until(NOW.plusSeconds(3600))).standing(LinkRow.Standing.PENDING);
    }

    /** Accepted; the owner does not know yet. */
    SomeLink accepted() {
        return offer(answer(NOW)).standing(LinkRow.Standing.ACTIVE);
    }

    /** Declined; the owner does not know yet. */
    SomeLink declined() {
        return offer(answer(NOW)).closed(LinkRow.Standing.DECLINED);
    }

    SomeLink ownerTold() {
        var known = offer == null ? null : offer.ownerTold(NOW);
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt, known, endSetAt, moreTime, approval);
    }

    private Offer answer(Instant at) {
        return Offer.until(NOW.plusSeconds(3600)).answered(at);
    }

    private SomeLink offer(Offer other) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt, other, endSetAt, moreTime, approval);
    }

    SomeLink mail(LinkRow.Mail mail, int mails) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt, offer, endSetAt, moreTime, approval);
    }

    SomeLink until() {
        return new SomeLink(
                standing, mail, mails, NOW.plusSeconds(60), closedAt, toldAt, offer, endSetAt, moreTime, approval);
    }

    SomeLink endMoved(Instant at) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt, offer, at, moreTime, approval);
    }

    SomeLink moreTime(MoreTime moreTime) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt, offer, endSetAt, moreTime, approval);
    }

    SomeLink standing(LinkRow.Standing standing) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt, offer, endSetAt, moreTime, approval);
    }

    SomeLink closed(LinkRow.Standing standing) {
        return new SomeLink(standing, mail, mails, end, NOW, null, offer, endSetAt, moreTime, approval);
    }

    SomeLink told() {
        return new SomeLink(standing, mail, mails, end, closedAt, NOW, offer, endSetAt, moreTime, approval);
    }

    LinkDetails details() {
        var link = new LinkRow(
                new GrantId(new UUID(0, 1)),
                "lena@halden.example",
                RecipientFacts.NONE,
                Verification.CODE,
                null,
                new ReportId(new UUID(0, 2)),
                "Cloud cost",
                Scope.ALL,
                standing,
                mail,
                false,
                false,
                NOW,
                null,
                end,
                closedAt,
                1,
                1);
        var refused = mail == LinkRow.Mail.REFUSED ? NOW : null;
        var invited = mails > 0 && refused == null ? NOW : null;
        return new LinkDetails(link, "", invited, refused, toldAt, approval, offer, endSetAt, moreTime, mails, false);
    }
}
