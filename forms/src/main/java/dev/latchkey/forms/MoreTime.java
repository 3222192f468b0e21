package dev.latchkey.forms;

import java.util.List;

/** What {@code more-time.form} shows, and what it asks. */
public final class MoreTime {

    public static final String ID = "more-time";

    /**
     * Shown: words in the reader's language.
     *
     * @param recipient who asks
     * @param item title of what is shared
     * @param until when the access ends
     * @param note why they ask; may be empty
     */
    public record Facts(String recipient, String item, String until, String note) {}

    /**
     * Asked.
     *
     * @param decision one of {@link Decision#DAYS}, or {@link Decision#REFUSE}
     */
    public record Answer(String decision) {}

    /** Values of the decision. */
    public static final class Decision {
        /** How many days more. */
        public static final List<String> DAYS = List.of("7", "30", "90");

        public static final String REFUSE = "refuse";

        private Decision() {}
    }

    private MoreTime() {}
}
