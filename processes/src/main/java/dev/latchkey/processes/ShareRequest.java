package dev.latchkey.processes;

/** Names in {@code share-request.bpmn}: from the owner's Share to each recipient's grant. */
public final class ShareRequest {

    public static final String ID = "share-request";

    /** Job types. */
    public static final class Jobs {
        public static final String START_GRANTS = "sharing.start-grants";
        public static final String ASK_APPROVER = "sharing.ask-approver";
        public static final String ASK_SECOND_APPROVER = "sharing.ask-second-approver";
        public static final String FIND_DECISION = "sharing.find-decision";
        public static final String START_APPROVED = "sharing.start-approved";
        public static final String TELL_OWNER_OF_REFUSAL = "sharing.tell-owner-of-refusal";

        private Jobs() {}
    }

    /** Forms of the human tasks. */
    public static final class Forms {
        public static final String APPROVE_SHARE = "approve-share";

        private Forms() {}
    }

    /** Message names. */
    public static final class Messages {
        public static final String SHARE_REQUESTED = "share-requested";
        /** Its approval was decided, or nothing is left to approve. */
        public static final String SHARE_CHANGED = "share-changed";

        private Messages() {}
    }

    /** Variable names. */
    public static final class Variables {
        public static final String SHARE_ID = "shareId";
        /** What {@link Jobs#START_GRANTS} answers: a {@link ShareRequest.Approval}. */
        public static final String APPROVAL = "approval";
        /** What {@link Jobs#FIND_DECISION} answers: a {@link ShareRequest.Decision}. */
        public static final String DECISION = "decision";
        /** An ISO duration: how long whoever was asked last may take before somebody is asked again. */
        public static final String REMAINING = "remaining";

        private Variables() {}
    }

    /** Whether somebody else has to agree to a part of the share. */
    public enum Approval {
        NEEDED,
        NOT_NEEDED
    }

    /** What came of asking. */
    public enum Decision {
        APPROVED,
        REFUSED,
        NOTHING_YET,
        /** The owner has taken it back, or its time was over before anybody decided. */
        OVER
    }

    private ShareRequest() {}
}
