package dev.latchkey.operations;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which runs are meant.
 *
 * @param search an access's id or an instance's key; empty for all
 */
public record RunFilter(String search, Show show) {

    public static final RunFilter ALL = new RunFilter("", Show.ALL);

    private static final Pattern KEY = Pattern.compile("\\d{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public RunFilter {
        search = search.strip();
    }

    /** Of all rows of {@code process_run r}; parameters {@code :id} and {@code :key}. */
    String sql() {
        return show.sql
                + (search.isEmpty()
                        ? ""
                        : " AND (r.subject = :id OR r.instance_key = :key OR r.subject IN"
                                + " (SELECT f.subject FROM job_failure f WHERE f.instance_key = :key))");
    }

    Optional<UUID> id() {
        return ID.matcher(search).matches() ? Optional.of(UUID.fromString(search)) : Optional.empty();
    }

    Optional<Long> key() {
        return KEY.matcher(search).matches() ? Optional.of(Long.valueOf(search)) : Optional.empty();
    }

    /** How they go. */
    public enum Show {
        ALL("TRUE"),
        BEHIND("(r.nudges > 1 OR r.nudge_at < NOW(6) - INTERVAL 30 SECOND)"),
        FAILED("EXISTS (SELECT 1 FROM job_failure f WHERE f.process = r.process AND f.subject = r.subject)");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }
    }
}
