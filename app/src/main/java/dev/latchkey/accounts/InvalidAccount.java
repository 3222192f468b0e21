package dev.latchkey.accounts;

/** Facts of an account or organisation that cannot be taken as they are. */
public class InvalidAccount extends RuntimeException {

    InvalidAccount(String message) {
        super(message);
    }
}
