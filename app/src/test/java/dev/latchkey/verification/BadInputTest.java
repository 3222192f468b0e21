package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.rows.StatementsOfThisThread;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnDatabase
class BadInputTest {

    private static final String HERE = "198.51.100.0/24";

    @Autowired
    Doors doors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Scene scene;

    static Stream<String> noAddresses() {
        return Stream.of(
                "",
                "   ",
                "lena",
                "lena@halden",
                "a".repeat(10_000),
                "a".repeat(10_000) + "@halden.example",
                "lena@" + "halden.".repeat(1_500) + "example",
                "😀@halden.example",
                "lena@😀",
                "\u202Elena@halden.example",
                "lena@halden.example\u202E",
                "lena@halden.example\r\nBcc: eve@elsewhere.example",
                "lena\r\n@halden.example",
                "lena@halden.example\0",
                "lena@halden.example, eve@elsewhere.example",
                "\"lena ortiz\"@halden.example",
                "<script>alert(1)</script>@halden.example",
                "lena@192.0.2.1",
                "' OR 1=1 --@halden.example");
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void what_is_no_address_is_refused_whatever_it_is(String typed) {
        var shared = scene.share();
        assertThat(signingIn.ask(shared.token(), typed, null, HERE)).isEqualTo(new CodeAnswer.Malformed());
    }

    @Test
    void case_blanks_and_the_spelling_of_the_domain_do_not_matter() {
        var shared = scene.share();
        var typed = "  " + shared.email().toUpperCase().replace("EXAMPLE", "Example") + "\t";
        var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), typed, null, HERE);
        assertThat(signingIn.check(sent.attempt(), sent.secret(), scene.code(sent.attempt())))
                .isInstanceOf(CodeCheck.Right.class);
    }

    @Test
    void a_link_that_is_forged_truncated_replaced_revoked_or_expired_is_not_valid_and_says_no_more() {
        var good = scene.share();
        var replaced = scene.share();
        scene.renew(replaced);
        var revoked = scene.share();
        scene.revoke(revoked);
        var forged = good.token().substring(0, 42) + (good.token().endsWith("A") ? "E" : "A");
        for (var token : List.of(
                forged,
                good.token().substring(0, 42),
                good.token() + "A",
                replaced.token(),
                revoked.token(),
                "",
                "x".repeat(10_000),
                "😀")) {
            assertThat(doors.at(token, null)).isEqualTo(new Door.NotValid());
            assertThat(signingIn.ask(token, good.email(), null, HERE)).isEqualTo(new CodeAnswer.NotValid());
        }
    }

    @Test
    void looking_at_a_link_uses_nothing_up_and_changes_nothing() {
        var shared = scene.share();
        var statements = StatementsOfThisThread.of(() -> doors.at(shared.token(), null));
        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.matches("(?is)\\s*(insert|update|delete|replace).*"));
    }

    @Test
    void an_unknown_attempt_is_answered_as_one_that_is_over() {
        assertThat(signingIn.check(new AttemptId(java.util.UUID.randomUUID()), "secret", "12345678"))
                .isEqualTo(new CodeCheck.AskAgain());
    }
}
