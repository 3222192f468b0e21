package dev.latchkey.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence that people read, by key and language.
 *
 * <p>Each feature has a bundle of its own: {@code messages/<feature>.properties} (English, UTF-8) and {@code
 * messages/<feature>_de.properties}; every key begins with the feature's name. Placeholders are those of {@link
 * MessageFormat}, {@code {0,choice,…}} included; an apostrophe is just an apostrophe, and what is put in for a
 * placeholder is never read as a pattern.
 */
@Component
public class Words {

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Words() {
        for (var language : Languages.ALL) {
            byLanguage.put(language.getLanguage(), read(language));
        }
    }

    /** The sentence in the reader's language. */
    public String get(Locale reader, String key, Object... arguments) {
        var locale = Languages.closest(reader);
        var pattern = all(locale).get(key);
        if (pattern == null) {
            throw new MissingWords(key, locale);
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
    }

    public boolean has(Locale reader, String key) {
        return all(Languages.closest(reader)).containsKey(key);
    }

    /** Every pattern of one language. */
    public Map<String, String> all(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), Map.of());
    }

    private static Map<String, String> read(Locale language) {
        var suffix = language.equals(Languages.ALL.getFirst()) ? "" : "_" + language.getLanguage();
        var words = new HashMap<String, String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var name = String.valueOf(file.getFilename()).replace(".properties", "");
                if (suffix.isEmpty() ? !name.contains("_") : name.endsWith(suffix)) {
                    add(words, file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The message bundles cannot be read.", e);
        }
        return Map.copyOf(words);
    }

    private static void add(Map<String, String> words, Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
            if (words.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("The key %s of %s is in another bundle, too.".formatted(key, file));
            }
        }
    }
}
