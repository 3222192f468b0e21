package dev.latchkey.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReaderTest {

    static final Instant NOW = Instant.parse("2026-07-01T07:12:00Z");

    final Words words = new Words();
    final Reader reader = new Reader(Locale.UK, ZoneId.of("Europe/Stockholm"));

    @Test
    void an_exact_time_names_its_zone() {
        assertThat(reader.exact(NOW)).isEqualTo("1 Jul 2026, 09:12 CEST");
        assertThat(new Reader(Locale.GERMANY, ZoneId.of("Europe/Berlin")).exact(NOW))
                .isEqualTo("1. Juli 2026, 09:12 MESZ");
    }

    @Test
    void a_time_is_as_near_as_people_speak_of_it() {
        assertThat(relative(Duration.ofSeconds(-20))).isEqualTo("just now");
        assertThat(relative(Duration.ofMinutes(-5))).isEqualTo("5 min ago");
        assertThat(relative(Duration.ofHours(-2))).isEqualTo("2 h ago");
        assertThat(relative(Duration.ofHours(-12))).isEqualTo("Yesterday");
        assertThat(relative(Duration.ofHours(3))).isEqualTo("in 3 h");
        assertThat(relative(Duration.ofHours(20))).isEqualTo("Tomorrow");
        assertThat(relative(Duration.ofDays(91))).isEqualTo("30 Sept");
        assertThat(relative(Duration.ofDays(-200))).isEqualTo("13 Dec 2025");
    }

    @Test
    void yesterday_ends_at_the_readers_midnight() {
        var justAfter = Instant.parse("2026-06-30T22:30:00Z");
        assertThat(reader.relative(justAfter, NOW, words)).isEqualTo("8 h ago");
        var tokyo = new Reader(Locale.UK, ZoneId.of("America/New_York"));
        assertThat(tokyo.relative(justAfter, NOW, words)).isEqualTo("Yesterday");
    }

    private String relative(Duration away) {
        return reader.relative(NOW.plus(away), NOW, words);
    }
}
