package dev.latchkey.engine;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Reads what went wrong between us and the engine. */
final class Faults {

    private Faults() {}

    /** The gRPC status somewhere in the causes; UNKNOWN where there is none. */
    static Status.Code status(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException grpc) {
                return grpc.getStatus().getCode();
            }
        }
        return Status.Code.UNKNOWN;
    }

    /** What may be logged or shown in an incident: the kinds of fault, never their texts, which may hold an address. */
    static String name(Throwable fault) {
        var code = status(fault);
        return fault.getClass().getSimpleName() + (code == Status.Code.UNKNOWN ? "" : " (" + code + ")");
    }

    /** The fault for a log: which kinds, and where in the code, without their texts. */
    static Throwable wordless(Throwable fault) {
        var wordless = new Wordless(fault.getClass().getName());
        wordless.setStackTrace(fault.getStackTrace());
        if (fault.getCause() != null && fault.getCause() != fault) {
            wordless.initCause(wordless(fault.getCause()));
        }
        return wordless;
    }

    private static final class Wordless extends Exception {

        private final String kind;

        Wordless(String kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return kind;
        }
    }
}
