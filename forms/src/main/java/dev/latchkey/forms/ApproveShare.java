package dev.latchkey.forms;

/** What {@code approve-share.form} shows, and what it asks. */
public final class ApproveShare {

    public static final String ID = "approve-share";

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /**
     * Shown: words in the reader's language.
     *
     * @param item title of what is to be shared
     * @param sharedBy name of the owner
     * @param recipients addresses of those who wait for the approval
     * @param permission what the recipients will be able to do
     * @param scope what part of the item's data
     * @param until when the access ends
     * @param note the owner's; may be empty
     */
    public record Facts(
            String item,
            String sharedBy,
            String recipients,
            String permission,
            String scope,
            String until,
            String note) {}

    /**
     * Asked.
     *
     * @param decision one of {@link Decision}'s values
     * @param reason why it was refused; may be missing
     */
    public record Answer(String decision, String reason) {}

    /** Values of the decision. */
    public static final class Decision {
        public static final String APPROVE = "approve";
        public static final String REFUSE = "refuse";

        private Decision() {}
    }

    private ApproveShare() {}
}
