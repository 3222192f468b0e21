package dev.latchkey.accounts;

import static dev.latchkey.accounts.PasswordRules.Rule.COMMON;
import static dev.latchkey.accounts.PasswordRules.Rule.NO_DIGIT;
import static dev.latchkey.accounts.PasswordRules.Rule.NO_LETTER;
import static dev.latchkey.accounts.PasswordRules.Rule.NO_SIGN;
import static dev.latchkey.accounts.PasswordRules.Rule.OWN_WORD;
import static dev.latchkey.accounts.PasswordRules.Rule.TOO_LONG;
import static dev.latchkey.accounts.PasswordRules.Rule.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kelp-otter 42 harbour!",
                "7#Grzmblx",
                "übermut%Ölung9",
                "パスワードは秘密です7!",
                "🐎 correct battery 9 @ staple",
                "d%6wVp!2",
                "tiger sofa cobalt 3# lamp"
            })
    void a_good_one_breaks_no_rule(String password) {
        assertThat(broken(password)).isEmpty();
    }

    @Test
    void it_has_8_to_128_characters_of_any_script() {
        assertThat(broken("kz7#opw")).containsExactly(TOO_SHORT);
        assertThat(broken("kz7#opwu")).isEmpty();
        var long128 = "🐎kz7#opw".repeat(16);
        assertThat(long128.codePointCount(0, long128.length())).isEqualTo(128);
        assertThat(broken(long128)).isEmpty();
        assertThat(broken(long128 + "x")).containsExactly(TOO_LONG);
    }

    @Test
    void it_has_a_letter_a_figure_and_a_sign() {
        assertThat(broken("kzmpopwu#")).containsExactly(NO_DIGIT);
        assertThat(broken("kz7mopwu")).containsExactly(NO_SIGN);
        assertThat(broken("kz7-opwu")).containsExactly(NO_SIGN);
        assertThat(broken("8302#6174")).contains(NO_LETTER);
        assertThat(broken("")).contains(TOO_SHORT, NO_LETTER, NO_DIGIT, NO_SIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P@ssw0rd",
                "p@ssw0rd1!",
                "Password@123",
                "Pa$$w0rd2026!",
                "!!!password99",
                "Welcome1!",
                "We1c0me#2026",
                "Acce$$123!",
                "$ummer2026!",
                "Qwerty123!",
                "!QAZ2wsx",
                "1qaz@WSX",
                "1q2w3e4r!",
                "Admin@123",
                "@dm1n#2026",
                "Abcd@1234",
                "a1234567!",
                "aaaaaaa1!",
                "adminadmin1!",
                "Ｐａｓｓｗｏｒｄ1!",
                "Passwort1!",
                "Sommer2026!",
                "iloveyou1!",
                "trustno1!",
                "Monster1!",
                "T1gger!2026",
                "ch3ster#"
            })
    void what_is_tried_first_is_refused_in_any_dress(String password) {
        assertThat(broken(password)).containsExactly(COMMON);
    }

    @Test
    void nothing_that_stands_for_its_owner_is_in_it() {
        var owner = List.of("mia.bergholm", "m.lund@averra.example");
        assertThat(PasswordRules.broken("xx7#Mia.Bergholm", owner)).containsExactly(OWN_WORD);
        assertThat(PasswordRules.broken("xx7#miabergh0lm", owner)).containsExactly(OWN_WORD);
        assertThat(PasswordRules.broken("zz%9MLUND-rest", owner)).containsExactly(OWN_WORD);
        assertThat(PasswordRules.broken("zz%9averra-rest", owner)).isEmpty();
    }

    @Test
    void a_short_name_may_be_in_a_longer_word_but_not_be_all_there_is() {
        assertThat(PasswordRules.broken("royal7#kzm", List.of("al"))).isEmpty();
        assertThat(PasswordRules.broken("Mia2026!#", List.of("mia"))).containsExactly(OWN_WORD);
        assertThat(PasswordRules.broken("MiaMia26!#", List.of("mia"))).containsExactly(OWN_WORD);
        assertThat(PasswordRules.broken("royal7#kzm", List.of("", "@"))).isEmpty();
    }

    private static Set<PasswordRules.Rule> broken(String password) {
        return PasswordRules.broken(password, List.of());
    }
}
