package dev.latchkey.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody typed or pasted as recipients, taken apart: by comma, semicolon, white space and line, with names around
 * {@code <address>} left out and the same mailbox named twice folded into one.
 *
 * @param good in the order typed
 * @param malformed texts that are no addresses, to be corrected
 */
public record AddressList(List<EmailAddress> good, List<Malformed> malformed) {

    private static final Pattern NAMED = Pattern.compile("[^,;\\r\\n<>]*<([^<>]*)>");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    /** A text that is no address, and why. */
    public record Malformed(String text, EmailAddress.Problem problem) {}

    /** Takes a text apart. */
    public static AddressList read(String text) {
        List<EmailAddress> good = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        for (var part : BETWEEN.split(NAMED.matcher(text).replaceAll(" $1 "))) {
            if (part.isEmpty()) {
                continue;
            }
            try {
                good.add(new EmailAddress(part));
            } catch (EmailAddress.Malformed e) {
                malformed.add(new Malformed(part, e.problem()));
            }
        }
        return new AddressList(List.copyOf(fold(good)), List.copyOf(malformed));
    }

    /** The same mailbox named twice becomes one; the first spelling stays. */
    static Collection<EmailAddress> fold(Collection<EmailAddress> addresses) {
        Map<String, EmailAddress> folded = new LinkedHashMap<>();
        addresses.forEach(address -> folded.putIfAbsent(address.key(), address));
        return folded.values();
    }
}
