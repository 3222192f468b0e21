package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientFactsTest {

    @Test
    void names_of_any_script_stay_as_they_were_typed() {
        var facts = new RecipientFacts(" ليلى حداد 🦊 ", "Leiterin Controlling (Österreich)");
        assertThat(facts.name()).isEqualTo("ليلى حداد 🦊");
        assertThat(facts.role()).isEqualTo("Leiterin Controlling (Österreich)");
        assertThat(facts.fits()).isTrue();
    }

    @Test
    void what_turns_the_reading_round_or_begins_another_line_is_taken_out() {
        var facts = new RecipientFacts("Lena\u202Ezitro\u2069\u0000", "Head\r\nBcc: everybody\rof\tfinance");
        assertThat(facts.name()).isEqualTo("Lenazitro");
        assertThat(facts.role()).isEqualTo("Head Bcc: everybody of finance");
    }

    @Test
    void what_is_longer_than_a_line_of_a_list_does_not_fit() {
        assertThat(new RecipientFacts("x".repeat(200), "y".repeat(200)).fits()).isTrue();
        assertThat(new RecipientFacts("x".repeat(201), "").fits()).isFalse();
        assertThat(new RecipientFacts("", "🦊".repeat(10_000)).fits()).isFalse();
        // what is taken out does not count
        assertThat(new RecipientFacts("x".repeat(200) + "\r\n".repeat(10_000), "").fits())
                .isTrue();
    }
}
