package dev.latchkey.processes;

/** Names in {@code access-expiry.bpmn}, which {@link GrantLife} calls: watches over an open access. */
public final class AccessExpiry {

    public static final String ID = "access-expiry";

    /** Job types. */
    public static final class Jobs {
        public static final String WORK_OUT_NEXT = "sharing.work-out-next";
        public static final String SEND_LINK_AGAIN = "sharing.send-link-again";
        public static final String REMIND_OF_END = "sharing.remind-of-end";
        public static final String TELL_DECISION = "sharing.tell-decision";
        public static final String CLOSE_EXPIRED = "sharing.close-expired";

        private Jobs() {}
    }

    /** Forms of the human tasks. */
    public static final class Forms {
        public static final String MORE_TIME = "more-time";

        private Forms() {}
    }

    /** Message names. */
    public static final class Messages {
        public static final String GRANT_CHANGED = "grant-changed";

        private Messages() {}
    }

    /** Variable names. */
    public static final class Variables {
        public static final String GRANT_ID = "grantId";
        /** What {@link Jobs#WORK_OUT_NEXT} answers: a {@link AccessExpiry.Next}. */
        public static final String NEXT = "next";
        /** An ISO duration, which {@link Jobs#WORK_OUT_NEXT} answers beside {@link AccessExpiry.Next#WAIT} and {@link AccessExpiry.Next#DECIDE}. */
        public static final String REMAINING = "remaining";

        private Variables() {}
    }

    /** What comes next for an access. */
    public enum Next {
        /** Nothing is due until the remaining time has passed. */
        WAIT,
        /** No end is set, so there is no time to wait for: only a change goes on. */
        WAIT_OPEN,
        /** More time was asked for; nothing else is due until the remaining time has passed. */
        DECIDE,
        /** More time was given or refused, and the recipient does not know yet. */
        TELL_DECISION,
        REMIND,
        SEND_LINK,
        CLOSE,
        OVER
    }

    private AccessExpiry() {}
}
