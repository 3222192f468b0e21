package dev.latchkey.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTest {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    final Words words = new Words();

    @Test
    void every_sentence_exists_in_both_languages() {
        assertThat(words.all(Locale.ENGLISH)).isNotEmpty();
        assertThat(words.all(Locale.GERMAN).keySet())
                .isEqualTo(words.all(Locale.ENGLISH).keySet());
        for (var language : Languages.ALL) {
            assertThat(words.all(language))
                    .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @Test
    void both_languages_have_the_same_gaps_to_fill() {
        words.all(Locale.ENGLISH)
                .forEach((key, text) -> assertThat(gaps(words.all(Locale.GERMAN).get(key)))
                        .as(key)
                        .isEqualTo(gaps(text)));
    }

    @Test
    void every_sentence_can_be_filled() {
        for (var language : Languages.ALL) {
            words.all(language)
                    .keySet()
                    .forEach(key ->
                            assertThat(words.get(language, key, 1, 2, 3, 4, 5)).isNotBlank());
        }
    }

    @Test
    void keys_begin_with_their_features_name() throws Exception {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var feature = file.getFilename().replaceAll("(_de)?\\.properties", "");
            assertThat(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.matches("[a-z][^ ]*=.*")))
                    .allMatch(line -> line.startsWith(feature + "."), feature);
        }
    }

    @Test
    void what_is_put_in_is_not_read_as_a_pattern() {
        assertThat(words.get(Locale.ENGLISH, "shell.user", "{1} '{0}'", "O'Neill {"))
                .isEqualTo("{1} '{0}', O'Neill {");
    }

    @Test
    void a_missing_key_fails_loudly() {
        assertThatThrownBy(() -> words.get(Locale.ENGLISH, "shell.nothing")).isInstanceOf(MissingWords.class);
    }

    @Test
    void whoever_reads_neither_language_reads_english() {
        assertThat(words.get(Locale.JAPANESE, "shell.cancel")).isEqualTo("Cancel");
        assertThat(words.get(Locale.forLanguageTag("de-AT"), "shell.cancel")).isEqualTo("Abbrechen");
    }

    private static java.util.Set<String> gaps(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
