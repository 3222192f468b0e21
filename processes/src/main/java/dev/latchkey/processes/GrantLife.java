package dev.latchkey.processes;

/** Names in {@code grant.bpmn}: one recipient's access from the invitation to its end. */
public final class GrantLife {

    public static final String ID = "grant";

    /** Job types. */
    public static final class Jobs {
        public static final String FIND_OUT = "sharing.find-out";
        public static final String SEND_INVITATION = "sharing.send-invitation";

        private Jobs() {}
    }

    /** Message names. */
    public static final class Messages {
        public static final String GRANT_STARTED = "grant-started";

        private Messages() {}
    }

    /** Variable names. */
    public static final class Variables {
        public static final String GRANT_ID = "grantId";
        /** What {@link Jobs#FIND_OUT} answers: a {@link GrantLife.Stands}. */
        public static final String STANDS = "stands";
        /** What {@link Jobs#SEND_INVITATION} answers: a {@link GrantLife.Acceptance}. */
        public static final String ACCEPTANCE = "acceptance";
        /** What {@link PendingAcceptance} gives back: a {@link GrantLife.Answer}. */
        public static final String ANSWER = "answer";

        private Variables() {}
    }

    /** Where a grant stands, and so where a start or a restart joins its life. */
    public enum Stands {
        INVITE,
        /** Offered, and not accepted yet; or answered, and the owner does not know yet. */
        ACCEPTANCE,
        ACCESS,
        ENDING,
        CLOSED
    }

    /** Whether the recipient is asked before the access opens. */
    public enum Acceptance {
        ASKED,
        NOT_ASKED
    }

    /** What came of asking. */
    public enum Answer {
        ACCEPTED,
        NOT_ACCEPTED
    }

    private GrantLife() {}
}
