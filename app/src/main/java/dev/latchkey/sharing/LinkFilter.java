package dev.latchkey.sharing;

/**
 * Which of an owner's links are meant.
 *
 * @param search part of an address, of a username or of a report's title; empty for all
 */
public record LinkFilter(String search, Show show) {

    public static final LinkFilter ALL = new LinkFilter("", Show.ALL);

    public LinkFilter {
        search = search.strip();
    }

    /** All whose address or title contains this. */
    public static LinkFilter search(String text) {
        return new LinkFilter(text, Show.ALL);
    }

    /** Of all rows of {@code grant_access g}; parameters {@code :search} and {@code :like}. */
    String sql() {
        return search.isEmpty()
                ? show.sql
                : show.sql
                        + " AND (g.email_key LIKE :like OR g.report IN (SELECT r.id FROM report r WHERE r.title LIKE :like)"
                        + " OR g.account IN (SELECT u.id FROM account u WHERE u.username LIKE :like))";
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
                g.open AND (g.mail_refused_at IS NOT NULL
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
