package dev.latchkey.processes;

/** Names in {@code otp-verification.bpmn}: a one-time password from its sending to its end. */
public final class OtpVerification {

    public static final String ID = "otp-verification";

    /** Job types. */
    public static final class Jobs {
        public static final String SEND_CODE = "verification.send-code";
        public static final String FIND_OUT = "verification.find-out";
        public static final String RETIRE_CODE = "verification.retire-code";

        private Jobs() {}
    }

    /** Message names. */
    public static final class Messages {
        public static final String CODE_REQUESTED = "code-requested";
        public static final String ATTEMPT_CHANGED = "attempt-changed";

        private Messages() {}
    }

    /** Variable names. */
    public static final class Variables {
        public static final String ATTEMPT_ID = "attemptId";
        /** What {@link Jobs#FIND_OUT} answers: an {@link OtpVerification.Outcome}. */
        public static final String OUTCOME = "outcome";
        /**
         * An ISO duration, how long the code is still good: {@link Jobs#SEND_CODE} answers it, and {@link
         * Jobs#FIND_OUT} beside {@link OtpVerification.Outcome#OPEN}.
         */
        public static final String REMAINING = "remaining";

        private Variables() {}
    }

    /** What became of an attempt. */
    public enum Outcome {
        OPEN,
        ACCEPTED,
        LOCKED,
        /** Another code was asked for, which takes this one's place. */
        REPLACED
    }

    private OtpVerification() {}
}
