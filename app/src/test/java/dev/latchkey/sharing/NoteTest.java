package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteTest {

    @Test
    void a_note_keeps_its_words_and_its_lines() {
        assertThat(Note.clean("  Grüße 🦊,\r\nsiehe\tAnhang.\rBis bald \u0627\u0644 "))
                .isEqualTo("Grüße 🦊,\nsiehe Anhang.\nBis bald \u0627\u0644");
    }

    @Test
    void what_turns_the_reading_round_or_forges_a_header_goes() {
        assertThat(Note.clean("a\u202Eb\u2066c\u0000d\u0007")).isEqualTo("abcd");
        assertThat(Note.clean("x\r\nBcc: y")).isEqualTo("x\nBcc: y").doesNotContain("\r");
    }

    @Test
    void blank_is_empty() {
        assertThat(Note.clean(" \r\n\t ")).isEmpty();
    }

    @Test
    void a_very_long_one_is_cleaned_as_any_other_and_left_to_be_counted() {
        assertThat(Note.clean("🦊\r\n".repeat(10_000))).hasSize(3 * 10_000 - 1).doesNotContain("\r");
    }

    @Test
    void a_line_is_one_line_whatever_begins_another() {
        assertThat(Note.line(" a\r\nb\rc\nd\u0085 ")).isEqualTo("a b c d");
    }
}
