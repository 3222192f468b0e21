package dev.latchkey.verification;

import dev.latchkey.keys.ServerKey;
import dev.latchkey.keys.ServerKeys;
import dev.latchkey.sharing.GrantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * One-time passwords of 8 digits, worked out from an attempt's random seed with a server key: a repeated job mails the
 * same code, and none is stored.
 */
@Component
class Codes {

    private static final long CODES = 100_000_000L;
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TYPED = 64;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0-]+");
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");

    private final ServerKey key;

    Codes(ServerKeys keys) {
        this.key = keys.codes();
    }

    String of(Attempt attempt) {
        var derived = key.derive(text("code"), bytes(attempt.id().value()), attempt.seed());
        return "%08d".formatted(Long.remainderUnsigned(ByteBuffer.wrap(derived).getLong(), CODES));
    }

    /**
     * What the link to a new password ends with: 16 bytes of attempt id and 16 bytes (128 bits) of HMAC over id and seed,
     * base64url. It cannot be made any more once the seed is gone.
     */
    String newPasswordToken(Attempt attempt) {
        var id = bytes(attempt.id().value());
        var token = ByteBuffer.allocate(TOKEN_BYTES)
                .put(id)
                .put(key.derive(text("new-password"), id, attempt.seed()), 0, TOKEN_BYTES - id.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The attempt that such a token names; whether it is genuine only comparing it tells. */
    static Optional<AttemptId> named(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            return bytes.capacity() == TOKEN_BYTES
                    ? Optional.of(new AttemptId(new UUID(bytes.getLong(), bytes.getLong())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean sameToken(Attempt attempt, String token) {
        return ServerKey.same(text(newPasswordToken(attempt)), text(token));
    }

    boolean same(Attempt attempt, String typed) {
        return ServerKey.same(text(of(attempt)), text(typed));
    }

    /** The digits of what was typed or pasted, without blanks and dashes; nothing where it is far too long. */
    static String digits(String typed) {
        return typed.length() > LONGEST_TYPED ? "" : BETWEEN.matcher(typed).replaceAll("");
    }

    static boolean wellFormed(String digits) {
        return CODE.matcher(digits).matches();
    }

    /** Stands for an address at a link: the address itself may be a stranger's and is not kept. */
    byte[] addressDigest(GrantId grant, String emailKey) {
        return key.derive(text("address"), bytes(grant.value()), text(emailKey));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
