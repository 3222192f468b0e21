package dev.latchkey.forms;

/** What {@code accept-share.form} shows, and what it asks. */
public final class AcceptShare {

    public static final String ID = "accept-share";

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /**
     * Shown: words in the reader's language.
     *
     * @param item title of what is shared
     * @param sharedBy name of the owner and their organisation
     * @param permission what the recipient will be able to do
     * @param scope what part of the item's data
     * @param until when the access ends
     * @param note the owner's; may be empty
     */
    public record Facts(String item, String sharedBy, String permission, String scope, String until, String note) {}

    /**
     * Asked.
     *
     * @param decision one of {@link Decision}'s values
     * @param reason why it was declined; may be missing
     */
    public record Answer(String decision, String reason) {}

    /** Values of the decision. */
    public static final class Decision {
        public static final String ACCEPT = "accept";
        public static final String DECLINE = "decline";

        private Decision() {}
    }

    private AcceptShare() {}
}
