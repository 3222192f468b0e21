package dev.latchkey.accounts.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a sign-in did not succeed, as far as that may be told. */
enum SignInProblem {
    WRONG,
    WAIT,
    BUSY;

    static Optional<SignInProblem> named(String name) {
        return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "accounts.login." + word();
    }
}
