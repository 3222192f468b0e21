package dev.latchkey.sharing;

import dev.latchkey.reports.ReportId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of an owner's links are meant.
 *
 * @param search part of a recipient's address, name or username, or of a report's title; empty for all
 * @param report the one that was shared; null for any
 */
public record LinkFilter(String search, Show show, @Nullable ReportId report) {

    public static final LinkFilter ALL = new LinkFilter("", Show.ALL);

    private static final String FOUND = """
             AND (g.email_key LIKE :like OR g.recipient_name LIKE :like
                  OR g.account IN (SELECT u.id FROM account u WHERE u.username LIKE :like)
                  OR g.report IN (SELECT r.id FROM report r WHERE r.title LIKE :like))
            """;

    /** Of any report. */
    public LinkFilter(String search, Show show) {
        this(search, show, null);
    }

    public LinkFilter {
        search = search.strip();
    }

    /** All whose address or title contains this. */
    public static LinkFilter search(String text) {
        return new LinkFilter(text, Show.ALL);
    }

    /** Of all rows of {@code grant_access g}; parameters {@code :like} and {@code :report}. */
    String sql() {
        return show.sql + (search.isEmpty() ? "" : FOUND) + (report == null ? "" : " AND g.report = :report");
    }

    @Nullable UUID item() {
        return report == null ? null : report.value();
    }

    /** The pattern for {@code LIKE}: nothing that was typed has a meaning of its own. */
    String like() {
        return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** In what state. */
    public enum Show {
        ALL("TRUE"),
        ACTIVE("g.open"),
        EXPIRES_SOON("g.open AND g.expires_at < NOW(6) + INTERVAL 7 DAY"),
        NEEDS_ATTENTION("""
                (g.open OR g.offered)
                AND (g.mail_refused_at IS NOT NULL
                     OR g.more_time_asked_at IS NOT NULL AND g.more_time_decided_at IS NULL
                     OR EXISTS (SELECT 1 FROM address_guard a
                                WHERE a.grant_id = g.id AND a.own AND a.locked_until > NOW(6)))
                """),
        AWAITS_APPROVAL("g.awaits_approval"),
        PENDING("g.offered"),
        EXPIRED("g.standing = 'EXPIRED'"),
        REVOKED("g.standing IN ('REVOKED', 'WITHDRAWN')"),
        NOT_ACCEPTED("g.standing IN ('DECLINED', 'LAPSED', 'REFUSED')");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }
    }
}
