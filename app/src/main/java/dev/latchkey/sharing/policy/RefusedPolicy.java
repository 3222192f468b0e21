package dev.latchkey.sharing.policy;

/** A table that cannot be taken as sharing policy; the message says why, for who wrote it. */
class RefusedPolicy extends RuntimeException {

    RefusedPolicy(String message) {
        super(message);
    }
}
