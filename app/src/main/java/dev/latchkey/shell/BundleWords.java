package dev.latchkey.shell;

import com.vaadin.flow.i18n.I18NProvider;
import dev.latchkey.words.Languages;
import dev.latchkey.words.MissingWords;
import dev.latchkey.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives Vaadin the sentences of all features. */
@Component
class BundleWords implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(BundleWords.class);

    private final Words words;
    private final boolean strict;

    BundleWords(Words words, @Value("${latchkey.words.strict:false}") boolean strict) {
        this.words = words;
        this.strict = strict;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            return words.get(locale, key, arguments);
        } catch (MissingWords missing) {
            if (strict) {
                throw missing;
            }
            // somebody waits for the page: a key is better than an error view
            LOG.error("{}", missing.getMessage());
            return key;
        }
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        // nothing of ours is translated in the browser
        return Map.of();
    }
}
