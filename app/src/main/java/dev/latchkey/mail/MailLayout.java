package dev.latchkey.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The one look of all mails, as HTML and as plain text. */
@Component
class MailLayout {

    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private final Template html = compile(Mustache.compiler().defaultValue(""), "mail/mail.html");
    private final Template text = compile(Mustache.compiler().defaultValue("").escapeHTML(false), "mail/mail.txt");

    String html(Mail mail) {
        return html.execute(model(mail));
    }

    String text(Mail mail) {
        var model = new HashMap<String, Object>(model(mail));
        model.put("plainLead", plain(mail.lead()));
        model.put("plainParagraphs", plain(mail.paragraphs()));
        model.put("plainFooters", plain(mail.footers()));
        return text.execute(model).replaceAll("\\n{3,}", "\n\n");
    }

    private static Map<String, Object> model(Mail mail) {
        return Map.of("mail", mail, "initial", mail.from().substring(0, 1).toUpperCase(mail.locale()));
    }

    private static List<String> plain(List<String> html) {
        return html.stream()
                .map(part -> HtmlUtils.htmlUnescape(TAG.matcher(part).replaceAll("")))
                .toList();
    }

    private static Template compile(Mustache.Compiler compiler, String resource) {
        var stream = Objects.requireNonNull(MailLayout.class.getClassLoader().getResourceAsStream(resource));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
