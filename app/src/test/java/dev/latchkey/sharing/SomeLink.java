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
        @Nullable Instant toldAt) {

    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    /** Invited, and with no end. */
    static SomeLink open() {
        return new SomeLink(LinkRow.Standing.ACTIVE, LinkRow.Mail.SENT, 1, null, null, null);
    }

    SomeLink mail(LinkRow.Mail mail, int mails) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt);
    }

    SomeLink until() {
        return new SomeLink(standing, mail, mails, NOW.plusSeconds(60), closedAt, toldAt);
    }

    SomeLink standing(LinkRow.Standing standing) {
        return new SomeLink(standing, mail, mails, end, closedAt, toldAt);
    }

    SomeLink closed(LinkRow.Standing standing) {
        return new SomeLink(standing, mail, mails, end, NOW, null);
    }

    SomeLink told() {
        return new SomeLink(standing, mail, mails, end, closedAt, NOW);
    }

    LinkDetails details() {
        var link = new LinkRow(
                new GrantId(new UUID(0, 1)),
                "lena@halden.example",
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
        return new LinkDetails(link, "", invited, refused, toldAt, null, null, null, mails);
    }
}
