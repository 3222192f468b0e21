package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Settings under names of an owner's own, whatever is typed as a name. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class PresetsTest {

    @Autowired
    Presets presets;

    @Autowired
    People people;

    private SignedIn mia;

    @BeforeEach
    void mia_has_none_yet() {
        mia = SomePeople.somebody(people, "Mia Berg");
    }

    @Test
    void a_name_of_any_script_comes_back_as_it_was_typed() {
        keep(" ربع سنوي 🦊 ");
        assertThat(presets.of(mia)).extracting(Preset::name).containsExactly("ربع سنوي 🦊");
    }

    @Test
    void a_name_is_one_line_that_reads_in_one_direction() {
        keep("Quarter\r\nBcc: x\u202E\u0000");
        assertThat(presets.of(mia)).extracting(Preset::name).containsExactly("Quarter Bcc: x");
    }

    @Test
    void two_names_that_look_different_are_two_presets() {
        var different = List.of("🦊", "🐻", "Prüfung", "Prufung");
        different.forEach(this::keep);
        assertThat(presets.of(mia)).extracting(Preset::name).containsExactlyInAnyOrderElementsOf(different);
    }

    @Test
    void the_same_name_takes_the_place_of_the_one_before() {
        keep("Quarter");
        presets.keep(mia, "QUARTER", Verification.PASSWORD, true, null, "");
        assertThat(presets.of(mia))
                .singleElement()
                .extracting(Preset::verification)
                .isEqualTo(Verification.PASSWORD);
    }

    @Test
    void a_name_that_is_empty_or_too_long_is_refused() {
        for (var name : new String[] {"", " \r\n\t ", "\u202E", "x".repeat(101), "🦊".repeat(10_000)}) {
            assertThatThrownBy(() -> keep(name)).isInstanceOf(SharingException.PresetName.class);
        }
        keep("x".repeat(100));
        assertThat(presets.of(mia)).hasSize(1);
    }

    @Test
    void a_note_that_no_mail_takes_is_refused_here_too() {
        assertThatThrownBy(() -> presets.keep(mia, "Quarter", Verification.CODE, false, 30, "x".repeat(10_000)))
                .isInstanceOf(SharingException.NoteTooLong.class);
        presets.keep(mia, "Quarter", Verification.CODE, false, 30, "Für dich 🦊\r\nBcc: x");
        assertThat(presets.of(mia)).singleElement().extracting(Preset::note).isEqualTo("Für dich 🦊\nBcc: x");
    }

    @Test
    void there_can_be_so_many_and_no_more_of_which_each_can_still_be_replaced() {
        IntStream.range(0, Presets.MOST).forEach(n -> keep("Preset " + n));
        assertThatThrownBy(() -> keep("One more")).isInstanceOf(SharingException.PresetName.class);
        keep("Preset 7");
        assertThat(presets.of(mia)).hasSize(Presets.MOST);
    }

    private void keep(String name) {
        presets.keep(mia, name, Verification.CODE, false, 30, "");
    }
}
