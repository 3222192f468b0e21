package dev.latchkey.inbox;

/** An answer was not taken. */
public abstract sealed class TaskException extends RuntimeException {

    private TaskException(String message) {
        super(message);
    }

    /** Nothing is left to answer: it was done elsewhere, taken back, or its time is over. */
    public static final class Overtaken extends TaskException {
        public Overtaken() {
            super("the task was overtaken");
        }
    }

    /** Only who has signed in may answer like that. */
    public static final class AccountNeeded extends TaskException {
        public AccountNeeded() {
            super("an account has to answer");
        }
    }

    /** The account of who answers may not have what they would get. */
    public static final class AccountRefused extends TaskException {
        public AccountRefused() {
            super("the account is not let in");
        }
    }

    /** A field holds what the form does not allow. */
    public static final class NotAllowed extends TaskException {
        private final String field;

        /** @param field key of the field */
        public NotAllowed(String field) {
            super("the answer to " + field + " is not allowed");
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
