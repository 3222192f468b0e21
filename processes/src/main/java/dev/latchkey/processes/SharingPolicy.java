package dev.latchkey.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Names in {@code sharing-policy.dmn}: with whom something may be shared. The application evaluates it, not the engine. */
public final class SharingPolicy {

    /** Id of the decision, and name of the file. */
    public static final String DECISION = "sharing-policy";

    private static final String RESOURCE = "processes/" + DECISION + ".dmn";

    /** What rules can go by. */
    public static final class Inputs {
        /** A {@link SharingPolicy.Role}. */
        public static final String ROLE = "role";
        /** A {@link SharingPolicy.Kind}. */
        public static final String KIND = "kind";
        /** A {@link SharingPolicy.Recipient}. */
        public static final String RECIPIENT = "recipient";
        /** The recipient's domain, in lower case and ASCII. */
        public static final String DOMAIN = "domain";
        /** A {@link SharingPolicy.DomainList}. */
        public static final String DOMAIN_LIST = "domainList";

        private Inputs() {}
    }

    /** What a rule says. */
    public static final class Outputs {
        /** A {@link SharingPolicy.Decision}. */
        public static final String DECISION = "decision";
        /** A {@link SharingPolicy.Reason}; null where nothing is refused. */
        public static final String REASON = "reason";
        /** How many days ahead the end of an access may lie; null for as long as the installation allows. */
        public static final String LONGEST_DAYS = "longestDays";
        /** A list of {@link SharingPolicy.Verification}. */
        public static final String VERIFICATION = "verification";

        private Outputs() {}
    }

    /** What the owner is. */
    public enum Role {
        OWNER
    }

    /** What is shared. */
    public enum Kind {
        REPORT
    }

    /** Who gets it. */
    public enum Recipient {
        INTERNAL,
        PARTNER,
        OUTSIDE
    }

    /** How a domain stands to the administrator's lists of allowed and blocked ones. */
    public enum DomainList {
        FREE,
        NOT_LISTED,
        BLOCKED
    }

    /** Whether it may be shared. */
    public enum Decision {
        ALLOWED,
        APPROVAL,
        REFUSED
    }

    /** Why it may not. */
    public enum Reason {
        DOMAIN_BLOCKED,
        DOMAIN_NOT_ALLOWED,
        NOT_ALLOWED
    }

    /** How the recipient may prove who they are. */
    public enum Verification {
        CODE,
        PASSWORD,
        LINK,
        ACCOUNT
    }

    private SharingPolicy() {}

    /** The built-in table, as the file has it. */
    public static String table() {
        try (var table = SharingPolicy.class.getResourceAsStream("/" + RESOURCE)) {
            if (table == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new String(table.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
