package dev.latchkey.local;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One mail as it arrived.
 *
 * @param to the address that the server was told to deliver it to
 * @param text the plain part, empty where there is none
 * @param html the HTML part, empty where there is none
 * @param raw everything, as it came over the wire
 */
public record Mail(
        String id, Instant receivedAt, String from, String to, String subject, String text, String html, String raw) {

    /** Written in front of each kept mail: the header "To" need not name the one who gets it. */
    static final String DELIVERED_TO = "X-Delivered-To";

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{4})[ \\u00a0\\u2009\\u202f]?(\\d{4})(?!\\d)");

    /** The links of the plain part, or of the HTML part where there is no plain one. */
    public List<String> links() {
        return matches(LINK).map(MatchResult::group).distinct().toList();
    }

    /** The eight digits of a one-time password, if the mail has one. */
    public Optional<String> code() {
        return matches(CODE).map(found -> found.group(1) + found.group(2)).findFirst();
    }

    private Stream<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(text.isBlank() ? html : text).results();
    }

    /** A mail from the file that it is kept in. */
    public static Mail read(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var message = new MimeMessage(null, new ByteArrayInputStream(bytes));
            return new Mail(
                    file.getFileName().toString().replaceFirst("\\.eml$", ""),
                    Files.getLastModifiedTime(file).toInstant(),
                    addresses(message),
                    String.join(", ", headers(message, DELIVERED_TO)),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("cannot read the mail " + file, e);
        }
    }

    private static String addresses(MimeMessage message) throws MessagingException {
        var from = Optional.ofNullable(message.getFrom()).stream().flatMap(Stream::of);
        return from.map(address -> ((InternetAddress) address).toUnicodeString())
                .collect(Collectors.joining(", "));
    }

    private static List<String> headers(MimeMessage message, String name) throws MessagingException, IOException {
        var values = message.getHeader(name);
        return values == null ? List.of() : List.of(MimeUtility.decodeText(values[0]));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
