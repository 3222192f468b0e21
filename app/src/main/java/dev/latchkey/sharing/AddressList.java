package dev.latchkey.sharing;

import dev.latchkey.accounts.NewAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody typed or pasted as recipients, taken apart: by comma, semicolon, white space and line, with names around
 * {@code <address>} left out and the same mailbox named twice folded into one. What has no @ may be a username.
 *
 * @param good addresses in the order typed
 * @param usernames what somebody could be called here, in lower case, each once and in the order typed
 * @param malformed texts that are neither, to be corrected
 * @param folded how many were left out because their mailbox had been named already
 */
public record AddressList(List<EmailAddress> good, List<String> usernames, List<Malformed> malformed, int folded) {

    /** Mail programs put a name with a comma into quotes. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\r\\n]*+\"");

    private static final Pattern ENTRY = Pattern.compile("[,;\\r\\n]+");
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]*+)>");

    /** Spreadsheets and web pages bring blanks along that cannot be seen. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+");

    /** A text that is no address, and why. */
    public record Malformed(String text, EmailAddress.Problem problem) {}

    /** Takes a text apart. */
    public static AddressList read(String text) {
        List<EmailAddress> good = new ArrayList<>();
        List<String> usernames = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        for (var entry : ENTRY.split(QUOTED.matcher(text).replaceAll(" "))) {
            for (var part : BLANKS.split(withoutName(entry))) {
                if (NewAccount.isUsername(part)) {
                    usernames.add(part.toLowerCase(Locale.ROOT));
                } else if (!part.isEmpty()) {
                    read(part, good, malformed);
                }
            }
        }
        var folded = fold(good);
        var names = usernames.stream().distinct().toList();
        int left = good.size() - folded.size() + usernames.size() - names.size();
        return new AddressList(List.copyOf(folded), names, List.copyOf(malformed), left);
    }

    private static void read(String part, List<EmailAddress> good, List<Malformed> malformed) {
        try {
            good.add(new EmailAddress(part));
        } catch (EmailAddress.Malformed e) {
            malformed.add(new Malformed(part, e.problem()));
        }
    }

    /** Of {@code Lena Ortiz <lena@example.com>} what is in the brackets. */
    private static String withoutName(String entry) {
        var bracketed = BRACKETED.matcher(entry);
        var inside = new StringBuilder();
        while (bracketed.find()) {
            inside.append(bracketed.group(1)).append(' ');
        }
        return inside.isEmpty() ? entry : inside.toString();
    }

    /** The same mailbox named twice becomes one; the first spelling stays. */
    static Collection<EmailAddress> fold(Collection<EmailAddress> addresses) {
        Map<String, EmailAddress> folded = new LinkedHashMap<>();
        addresses.forEach(address -> folded.putIfAbsent(address.key(), address));
        return folded.values();
    }
}
