package dev.latchkey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The network that a request comes from, as limits count it: one household or office rather than one address, because
 * whoever has one address of an IPv6 network has them all.
 *
 * <p>The address is what {@link HttpServletRequest#getRemoteAddr()} says: a proxy's {@code X-Forwarded-For} counts only
 * where {@code server.forward-headers-strategy} and the proxy's address are configured.
 *
 * @param prefix {@code 203.0.113.0/24} or {@code 20010db800000100/56}; {@code unknown} where there is no address
 */
public record ClientNetwork(String prefix) {

    private static final ClientNetwork UNKNOWN = new ClientNetwork("unknown");
    private static final int V6_BYTES = 7;

    public static ClientNetwork of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** The network of an address in figures; a name is never looked up. */
    public static ClientNetwork of(String address) {
        if (!address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return UNKNOWN;
        }
        try {
            var parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet4Address four ? v4(four.getAddress()) : v6(parsed.getAddress());
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /** As people write it: {@code 2001:db8:0:100::/56}; empty where there is no address. */
    public String readable() {
        if (equals(UNKNOWN)) {
            return "";
        }
        if (prefix.contains(".")) {
            return prefix;
        }
        return IntStream.range(0, 4)
                        .mapToObj(group ->
                                Integer.toHexString(Integer.parseInt(prefix.substring(4 * group, 4 * group + 4), 16)))
                        .collect(Collectors.joining(":"))
                + "::/56";
    }

    private static ClientNetwork v4(byte[] bytes) {
        return new ClientNetwork("%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff));
    }

    private static ClientNetwork v6(byte[] bytes) {
        var network = Arrays.copyOf(Arrays.copyOf(bytes, V6_BYTES), V6_BYTES + 1);
        return new ClientNetwork(HexFormat.of().formatHex(network) + "/56");
    }
}
