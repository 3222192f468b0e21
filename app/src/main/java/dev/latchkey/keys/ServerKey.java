package dev.latchkey.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret key of 256 bits or more, from which links and one-time passwords are derived with HMAC-SHA-256. */
public final class ServerKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_BYTES = 32;

    private final SecretKeySpec key;

    private ServerKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Reads a key as it stands in the configuration.
     *
     * @throws MissingKey where it is absent, no base64 or too short
     */
    static ServerKey read(String property, String base64) {
        if (base64.isBlank()) {
            throw new MissingKey(property);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new MissingKey(property);
        }
        if (bytes.length < SHORTEST_BYTES) {
            throw new MissingKey(property);
        }
        return new ServerKey(bytes);
    }

    /** HMAC-SHA-256 of the parts, each preceded by its length, so that no two lists of parts are the same bytes. */
    public byte[] derive(byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : parts) {
                mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HMAC-SHA-256 of a text. */
    public byte[] derive(String text) {
        return derive(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Compares in a time that tells nothing. */
    public static boolean same(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }
}
