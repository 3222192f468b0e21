package dev.latchkey.keys;

import java.security.SecureRandom;
import java.util.Base64;

/** Server keys for tests. */
public final class TestKeys {

    private TestKeys() {}

    public static ServerKeys random() {
        return new ServerKeys(key(), key());
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
