package dev.latchkey.processes;

/** Names in {@code pending-acceptance.bpmn}, which {@link GrantLife} calls: waits for the recipient's answer. */
public final class PendingAcceptance {

    public static final String ID = "pending-acceptance";

    /** Job types. */
    public static final class Jobs {
        public static final String WORK_OUT_ACCEPTANCE = "sharing.work-out-acceptance";
        public static final String REMIND_RECIPIENT = "sharing.remind-recipient";
        public static final String SEND_LINK_AGAIN = AccessExpiry.Jobs.SEND_LINK_AGAIN;
        public static final String CLOSE_LAPSED = "sharing.close-lapsed";
        public static final String TELL_OWNER = "sharing.tell-owner";

        private Jobs() {}
    }

    /** Forms of the human tasks. */
    public static final class Forms {
        public static final String ACCEPT_SHARE = "accept-share";

        private Forms() {}
    }

    /** Message names. */
    public static final class Messages {
        public static final String GRANT_CHANGED = AccessExpiry.Messages.GRANT_CHANGED;

        private Messages() {}
    }

    /** Variable names. */
    public static final class Variables {
        public static final String GRANT_ID = "grantId";
        /** What {@link Jobs#WORK_OUT_ACCEPTANCE} answers: a {@link PendingAcceptance.Next}. */
        public static final String NEXT = "next";
        /** An ISO duration, which {@link Jobs#WORK_OUT_ACCEPTANCE} answers too: how long nothing will be due. */
        public static final String REMAINING = "remaining";
        /** What {@link Jobs#WORK_OUT_ACCEPTANCE} answers too: the {@link GrantLife.Answer} as it is by now. */
        public static final String ANSWER = "answer";

        private Variables() {}
    }

    /** What comes next for an offer. */
    public enum Next {
        /** Nothing is due until the remaining time has passed. */
        WAIT,
        REMIND,
        SEND_LINK,
        LAPSE,
        /** It was answered, or is too late to be. */
        TELL_OWNER,
        /** The owner has withdrawn it. */
        OVER
    }

    private PendingAcceptance() {}
}
