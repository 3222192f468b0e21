package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.sharing.PolicyFacts.DomainList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainListsTest {

    @Test
    void without_lists_every_domain_is_free() {
        assertThat(DomainLists.of(List.of(), List.of("")).standing("example.org"))
                .isEqualTo(DomainList.FREE);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, BLOCKED",
        "mail.example.org, BLOCKED",
        "a.b.c.example.org, BLOCKED",
        "badexample.org, FREE",
        "example.org.evil.net, FREE",
        "org, FREE"
    })
    void a_blocked_domain_is_blocked_with_all_below_it_and_nothing_beside_it(String domain, DomainList stands) {
        assertThat(DomainLists.of(List.of(), List.of("example.org")).standing(domain))
                .isEqualTo(stands);
    }

    @Test
    void what_is_not_on_the_list_of_allowed_ones_is_said_so_and_blocked_wins() {
        var lists = DomainLists.of(List.of("example.org", "se"), List.of("labs.example.org"));
        assertThat(Stream.of("example.org", "x.example.org", "averra.se", "labs.example.org", "example.com")
                        .map(lists::standing))
                .containsExactly(
                        DomainList.FREE, DomainList.FREE, DomainList.FREE, DomainList.BLOCKED, DomainList.NOT_LISTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MÜNCHEN.example",
                "münchen.example",
                "xn--mnchen-3ya.example",
                "@münchen.example",
                "*.münchen.example.",
                " .münchen.EXAMPLE "
            })
    void however_a_domain_is_written_it_is_the_same(String written) {
        var lists = DomainLists.of(List.of(), List.of(written));
        for (var address : List.of("a@München.example", "a@XN--MNCHEN-3YA.Example", "a@mail.münchen。example")) {
            assertThat(lists.standing(new EmailAddress(address).domain()))
                    .as(address)
                    .isEqualTo(DomainList.BLOCKED);
        }
    }

    /** Any case, any depth: the list holds; a letter before it: it does not. */
    @Test
    void for_any_domain_case_and_depth_make_no_difference() {
        var random = new Random(17);
        for (int n = 0; n < 2_000; n++) {
            var domain = word(random) + "." + word(random);
            var lists = DomainLists.of(List.of(), List.of(mixed(random, domain)));
            var deeper = word(random) + "." + word(random) + "." + domain;
            assertThat(standing(lists, mixed(random, domain))).isEqualTo(DomainList.BLOCKED);
            assertThat(standing(lists, mixed(random, deeper))).isEqualTo(DomainList.BLOCKED);
            assertThat(standing(lists, "x" + domain)).isEqualTo(DomainList.FREE);
            assertThat(standing(lists, domain + "." + word(random))).isEqualTo(DomainList.FREE);
        }
    }

    @Test
    void what_is_no_domain_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> DomainLists.of(List.of("example.org", "not a domain"), List.of()))
                .hasMessageContaining("not a domain");
    }

    private static DomainList standing(DomainLists lists, String domain) {
        return lists.standing(new EmailAddress("a@" + domain).domain());
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String mixed(Random random, String text) {
        return text.chars()
                .map(c -> random.nextBoolean()
                        ? String.valueOf((char) c).toUpperCase(Locale.ROOT).charAt(0)
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
