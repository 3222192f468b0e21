package dev.latchkey.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail in parts that every layout can show: a heading, paragraphs, at most one quote, button and code, and the small
 * print. Paragraphs and footers are HTML with all values escaped ({@link MailWords}); everything else is plain text.
 *
 * @param id names this very mail, so that a mail sent twice after a crash carries the same Message-ID
 */
public record Mail(
        String to,
        String from,
        String id,
        Locale locale,
        String subject,
        String heading,
        List<String> lead,
        @Nullable Quote quote,
        @Nullable Button button,
        @Nullable Code code,
        List<String> paragraphs,
        @Nullable Button link,
        List<String> footers,
        String address) {

    /** What it is about: the first part of its id, such as {@code code}. */
    public String kind() {
        return id.contains(".") ? id.substring(0, id.indexOf('.')) : "other";
    }

    /** Somebody's words. */
    public record Quote(List<String> lines, String by) {}

    /** Where to go. */
    public record Button(String label, String url) {}

    /** A one-time password, shown large, in two groups of digits. */
    public record Code(String first, String second, String holds) {}

    /** Begins a mail to one address in the name of an organisation. */
    public static Writer to(String address, String organisation) {
        return new Writer(address, organisation);
    }

    /** Puts a mail together. */
    public static final class Writer {

        private final String to;
        private final String from;
        private String id = "";
        private Locale locale = Locale.ENGLISH;
        private String subject = "";
        private String heading = "";
        private final List<String> lead = new ArrayList<>();
        private @Nullable Quote quote;
        private @Nullable Button button;
        private @Nullable Code code;
        private final List<String> paragraphs = new ArrayList<>();
        private @Nullable Button link;
        private final List<String> footers = new ArrayList<>();
        private String address = "";

        private Writer(String to, String from) {
            this.to = to;
            this.from = from;
        }

        public Writer id(String id) {
            this.id = id;
            return this;
        }

        public Writer locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        public Writer subject(String subject) {
            this.subject = subject;
            return this;
        }

        public Writer heading(String heading) {
            this.heading = heading;
            return this;
        }

        /** A paragraph; those before the button or the code lead up to it. */
        public Writer paragraph(String html) {
            (button == null && code == null ? lead : paragraphs).add(html);
            return this;
        }

        public Writer quote(String text, String by) {
            quote = new Quote(text.lines().toList(), by);
            return this;
        }

        public Writer button(String label, String url) {
            button = new Button(label, url);
            return this;
        }

        /** The one-time password, and for how long it holds. */
        public Writer code(String digits, String holds) {
            code = new Code(digits.substring(0, digits.length() / 2), digits.substring(digits.length() / 2), holds);
            return this;
        }

        /** The same place once more, to be copied. */
        public Writer link(String label, String url) {
            link = new Button(label, url);
            return this;
        }

        public Writer footer(String html) {
            footers.add(html);
            return this;
        }

        public Writer address(String postalAddress) {
            address = postalAddress;
            return this;
        }

        public Mail build() {
            return new Mail(
                    to,
                    from,
                    id,
                    locale,
                    subject,
                    heading,
                    List.copyOf(lead),
                    quote,
                    button,
                    code,
                    List.copyOf(paragraphs),
                    link,
                    List.copyOf(footers),
                    address);
        }
    }
}
