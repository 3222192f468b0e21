package dev.latchkey.sharing;

import dev.latchkey.keys.ServerKey;
import dev.latchkey.keys.ServerKeys;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The secret part of a link: 16 bytes of grant id and 16 bytes (128 bits) of HMAC over id and link version, base64url.
 * Derived, so that the owner can copy and resend the same link and the database alone cannot make one.
 */
@Component
public class LinkTokens {

    private static final int MAC_BYTES = 16;
    private static final int LENGTH = 43;

    private final ServerKey key;

    LinkTokens(ServerKeys keys) {
        this.key = keys.links();
    }

    String token(GrantId grant, int linkVersion) {
        var id = bytes(grant);
        var token = ByteBuffer.allocate(id.length + MAC_BYTES).put(id).put(mac(id, linkVersion));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The grant that a token names; whether it is genuine only {@link #genuine} tells. */
    public Optional<GrantId> named(String token) {
        return decode(token).map(bytes -> {
            var buffer = ByteBuffer.wrap(bytes);
            return new GrantId(new UUID(buffer.getLong(), buffer.getLong()));
        });
    }

    /** Whether the token was made by us for this version of the grant's link. */
    public boolean genuine(String token, GrantId grant, int linkVersion) {
        return decode(token)
                .filter(bytes ->
                        ServerKey.same(Arrays.copyOfRange(bytes, 16, bytes.length), mac(bytes(grant), linkVersion)))
                .isPresent();
    }

    private static Optional<byte[]> decode(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] id, int linkVersion) {
        return Arrays.copyOf(
                key.derive(id, ByteBuffer.allocate(4).putInt(linkVersion).array()), MAC_BYTES);
    }

    private static byte[] bytes(GrantId grant) {
        return ByteBuffer.allocate(16)
                .putLong(grant.value().getMostSignificantBits())
                .putLong(grant.value().getLeastSignificantBits())
                .array();
    }
}
