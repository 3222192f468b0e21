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

    /** The feature does not take this answer now; another one may do. */
    public static final class Refused extends TaskException {
        private final String words;
        private final Object[] arguments;

        /**
         * @param words key of the sentence that says what is the matter and what to do
         * @param arguments for the sentence
         */
        public Refused(String words, Object... arguments) {
            super("the answer was refused: " + words);
            this.words = words;
            this.arguments = arguments.clone();
        }

        public String words() {
            return words;
        }

        public Object[] arguments() {
            return arguments.clone();
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
