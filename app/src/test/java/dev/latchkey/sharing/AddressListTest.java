package dev.latchkey.sharing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTest {

    private static final List<String> PIECES = List.of(
            "a@b.example",
            ",",
            ";",
            " ",
            "\n",
            "\r\n",
            "<",
            ">",
            "\"",
            "Lena Ortiz",
            "@",
            ".",
            "\u202E",
            "\u0000",
            "🦊",
            "ü",
            "x".repeat(300),
            "\u200B",
            "\u00A0",
            "Bcc:",
            "'");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.example,b@x.example",
                "a@x.example;b@x.example",
                "a@x.example b@x.example",
                "a@x.example\nb@x.example",
                "a@x.example\r\nb@x.example\r\n",
                " ,;\t a@x.example ;; ,\n\n b@x.example , ",
                "a@x.example\u00A0b@x.example\u200B",
                "Ann <a@x.example>, Bob B. <b@x.example>",
                "\"Ann, Dr.\" <a@x.example>; \"Bob\" b@x.example",
                "<a@x.example><b@x.example>"
            })
    void addresses_are_found_however_they_are_parted(String text) {
        var list = AddressList.read(text);
        assertThat(list.good()).extracting(EmailAddress::value).containsExactly("a@x.example", "b@x.example");
        assertThat(list.malformed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", ",;,;", "\u200B\uFEFF", "\"\""})
    void nothing_is_nothing(String text) {
        assertThat(AddressList.read(text)).isEqualTo(new AddressList(List.of(), List.of(), List.of(), 0));
    }

    @Test
    void what_is_no_address_is_kept_with_its_reason() {
        assertThat(AddressList.read("kai.brandt@halden, lena@halden.example no§body")
                        .malformed())
                .containsExactly(
                        new AddressList.Malformed("kai.brandt@halden", EmailAddress.Problem.NO_ENDING),
                        new AddressList.Malformed("no§body", EmailAddress.Problem.NO_AT_SIGN));
    }

    @Test
    void the_same_mailbox_named_twice_is_folded_and_counted() {
        var list = AddressList.read("Lena@Halden.example lena@halden.EXAMPLE, lena@halden.example; kai@halden.example");
        assertThat(list.good())
                .extracting(EmailAddress::value)
                .containsExactly("Lena@Halden.example", "kai@halden.example");
        assertThat(list.folded()).isEqualTo(2);
    }

    @Test
    void what_has_no_at_sign_may_be_a_username_and_each_is_named_once() {
        var list = AddressList.read("lena@halden.example, Ines.Moreau; ines.moreau\nkai_9, -kai, k§i");
        assertThat(list.usernames()).containsExactly("ines.moreau", "kai_9");
        assertThat(list.good()).hasSize(1);
        assertThat(list.malformed()).extracting(AddressList.Malformed::text).containsExactly("-kai", "k§i");
        assertThat(list.folded()).isEqualTo(1);
    }

    @Test
    void a_pasted_header_becomes_neither_header_nor_recipient() {
        var list = AddressList.read("lena@halden.example\r\nBcc: victim@halden.example\r\nSubject: hi");
        assertThat(list.good())
                .allSatisfy(address -> assertThat(address.value()).doesNotContain("\r", "\n", " "));
        assertThat(list.malformed()).extracting(AddressList.Malformed::text).contains("Bcc:", "Subject:");
    }

    @Test
    void five_hundred_pasted_lines_are_five_hundred_addresses() {
        var text = IntStream.range(0, 500)
                .mapToObj(n -> "Person " + n + " <person" + n + "@halden.example>")
                .collect(joining("\r\n"));
        assertThat(AddressList.read(text).good()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<", ">", "\"", "a@b.example ", "@", "<a@b.example", "é", "a\"<"})
    void a_megabyte_of_anything_is_read_at_once(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> AddressList.read(text));
    }

    @RepeatedTest(200)
    void whatever_is_typed_every_good_one_is_safe_and_unique(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var text = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(40))
                .collect(joining());
        var list = AddressList.read(text);
        assertThat(list.good()).extracting(EmailAddress::key).doesNotHaveDuplicates();
        assertThat(list.good()).allSatisfy(address -> {
            assertThat(address.value())
                    .matches("[!-~]+@[^\\p{Cntrl}\\s,;<>\"]+")
                    .hasSizeLessThanOrEqualTo(254);
            assertThatCode(() -> new EmailAddress(address.value())).doesNotThrowAnyException();
        });
        assertThat(list.malformed()).allSatisfy(bad -> assertThat(bad.text()).isNotBlank());
    }
}
