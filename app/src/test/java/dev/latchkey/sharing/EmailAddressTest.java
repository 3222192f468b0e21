package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.sharing.EmailAddress.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "lena.ortiz+reports@sub.halden.example",
                "o'neill@halden.example",
                "x_y-z!#$%&*/=?^`{|}~@halden.example",
                "info@xn--bcher-kva.example",
                "info@bücher.example",
                "1@2.example"
            })
    void these_are_addresses(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void every_mistake_has_its_reason(String text, Problem problem) {
        var e = catchThrowableOfType(EmailAddress.Malformed.class, () -> new EmailAddress(text));
        assertThat(e).as(text).isNotNull();
        assertThat(e.problem()).isEqualTo(problem);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", Problem.NO_AT_SIGN),
                Arguments.of("lena", Problem.NO_AT_SIGN),
                Arguments.of("@halden.example", Problem.NOTHING_BEFORE_AT_SIGN),
                Arguments.of("lena@", Problem.NOTHING_AFTER_AT_SIGN),
                Arguments.of("kai.brandt@halden", Problem.NO_ENDING),
                Arguments.of("lena@halden..example", Problem.DOMAIN),
                Arguments.of("lena@-halden.example", Problem.DOMAIN),
                Arguments.of("lena@halden.example.", Problem.DOMAIN),
                Arguments.of("lena@127.0.0.1", Problem.DOMAIN),
                Arguments.of("lena@hal den.example", Problem.DOMAIN),
                Arguments.of(".lena@halden.example", Problem.CHARACTERS),
                Arguments.of("le..na@halden.example", Problem.CHARACTERS),
                Arguments.of("le na@halden.example", Problem.CHARACTERS),
                Arguments.of("a@b@halden.example", Problem.CHARACTERS),
                Arguments.of("🦊@halden.example", Problem.CHARACTERS),
                Arguments.of("lena\u202E@halden.example", Problem.CHARACTERS),
                Arguments.of("ل@halden.example", Problem.CHARACTERS),
                Arguments.of("lena\r\nBcc:x@halden.example", Problem.CHARACTERS),
                Arguments.of("lena\u0000@halden.example", Problem.CHARACTERS),
                Arguments.of("\"lena\"@halden.example", Problem.CHARACTERS),
                Arguments.of("x".repeat(65) + "@halden.example", Problem.TOO_LONG),
                Arguments.of("x@" + "y".repeat(10_000) + ".example", Problem.TOO_LONG));
    }

    @Test
    void a_line_break_never_gets_into_the_domain() {
        for (var evil : new String[] {"\r", "\n", "\r\n", "\u0000", "\u2028", "\u202E", "\t"}) {
            var text = "lena@halden" + evil + ".example";
            assertThat(catchThrowableOfType(EmailAddress.Malformed.class, () -> new EmailAddress(text)))
                    .as("%x", (int) evil.charAt(0))
                    .isNotNull();
        }
    }

    @Test
    void capitals_and_the_spelling_of_a_domain_make_no_other_mailbox() {
        assertThat(new EmailAddress("Info@BÜCHER.example").key()).isEqualTo("info@xn--bcher-kva.example");
        assertThat(new EmailAddress("info@xn--bcher-kva.example").key()).isEqualTo("info@xn--bcher-kva.example");
    }

    @Test
    void blanks_around_it_do_not_matter() {
        assertThat(new EmailAddress("  lena@halden.example \n").value()).isEqualTo("lena@halden.example");
    }
}
