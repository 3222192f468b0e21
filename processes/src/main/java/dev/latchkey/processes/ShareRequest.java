package dev.latchkey.processes;

/** Names in {@code share-request.bpmn}: from the owner's Share to each recipient's grant. */
public final class ShareRequest {

    public static final String ID = "share-request";

    /** Job types. */
    public static final class Jobs {
        public static final String START_GRANTS = "sharing.start-grants";

        private Jobs() {}
    }

    /** Message names. */
    public static final class Messages {
        public static final String SHARE_REQUESTED = "share-requested";

        private Messages() {}
    }

    /** Variable names. */
    public static final class Variables {
        public static final String SHARE_ID = "shareId";

        private Variables() {}
    }

    private ShareRequest() {}
}
