package dev.latchkey.processes;

/** Names in {@code revocation.bpmn}, which {@link GrantLife} calls: clears up after an ended access. */
public final class Revocation {

    public static final String ID = "revocation";

    /** Job types. */
    public static final class Jobs {
        public static final String CLOSE_ACCESS = "sharing.close-access";
        public static final String TELL_RECIPIENT = "sharing.tell-recipient";

        private Jobs() {}
    }

    /** Variable names. */
    public static final class Variables {
        public static final String GRANT_ID = "grantId";

        private Variables() {}
    }

    private Revocation() {}
}
