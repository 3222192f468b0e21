package dev.latchkey.mail;

import dev.latchkey.words.Words;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The words of the mails; keys are those of {@code messages/mail.properties} without their {@code mail.}. */
@Component
public class MailWords {

    private final Words words;

    MailWords(Words words) {
        this.words = words;
    }

    /** The words in the reader's language. */
    public Text in(Locale reader) {
        return new Text(words, reader);
    }

    /** Words of one language. */
    public static final class Text {

        private final Words words;
        private final Locale reader;

        private Text(Words words, Locale reader) {
            this.words = words;
            this.reader = reader;
        }

        /** Plain text; line breaks in values become blanks, so that none can add a mail header. */
        public String plain(String key, Object... values) {
            return words.get(
                    reader,
                    "mail." + key,
                    Arrays.stream(values)
                            .map(value -> value.toString().replaceAll("\\s+", " "))
                            .toArray());
        }

        /** HTML: the words may hold tags, the values never do; numbers stay numbers, so that words can go by them. */
        public String html(String key, Object... values) {
            return words.get(
                    reader,
                    "mail." + key,
                    Arrays.stream(values)
                            .map(value ->
                                    value instanceof Number ? value : HtmlUtils.htmlEscape(value.toString(), "UTF-8"))
                            .toArray());
        }
    }
}
