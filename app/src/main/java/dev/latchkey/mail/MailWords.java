package dev.latchkey.mail;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The words of the mails, from {@code messages/mail*.properties}. */
@Component
public class MailWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The words of one language; English where there is none of it. */
    public Text in(Locale locale) {
        return new Text(ResourceBundle.getBundle("messages/mail", locale, NO_FALLBACK), locale);
    }

    /** Words of one language. */
    public static final class Text {

        private final ResourceBundle bundle;
        private final Locale locale;

        private Text(ResourceBundle bundle, Locale locale) {
            this.bundle = bundle;
            this.locale = locale;
        }

        /** Plain text; line breaks in values become blanks, so that none can add a mail header. */
        public String plain(String key, Object... values) {
            return format(
                    key,
                    Arrays.stream(values)
                            .map(value -> value.toString().replaceAll("\\s+", " "))
                            .toArray());
        }

        /** HTML: the words may hold tags, the values never do. */
        public String html(String key, Object... values) {
            return format(
                    key,
                    Arrays.stream(values)
                            .map(value -> HtmlUtils.htmlEscape(value.toString(), "UTF-8"))
                            .toArray());
        }

        private String format(String key, Object[] values) {
            return new MessageFormat(bundle.getString(key), locale).format(values);
        }
    }
}
