package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.SharingAlone;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@WithMockUser
class AddressFieldTest extends SpringBrowserlessTest {

    /** Not asked here; with it this test shares its application with the package's others, who sign in by it. */
    @MockitoBean
    CurrentAccount current;

    @Test
    void an_address_named_twice_is_folded_with_a_word() {
        var addresses = new AddressField(all -> Map.of(), all -> Map.of());
        addresses.add("lena@halden.example");
        addresses.add("LENA@halden.example");
        assertThat(addresses.good()).hasSize(1);
        assertThat(said(addresses)).isEqualTo("lena@halden.example is there already; everybody gets one link.");
        addresses.add("kai@halden.example kai@halden.example lena@halden.example");
        assertThat(said(addresses)).isEqualTo("2 of them were there already; everybody gets one link.");
    }

    @Test
    void five_hundred_pasted_lines_fold_away_and_are_all_there() {
        var addresses = new AddressField(all -> Map.of(), all -> Map.of());
        addresses.add(IntStream.range(0, 500)
                .mapToObj(n -> "person" + n + "@halden.example")
                .collect(Collectors.joining("\n")));
        assertThat(addresses.good()).hasSize(500);
        assertThat(addresses.getElement().getProperty("folded", 0)).isEqualTo(440);
        fire(new AddressField.Expanded(addresses, true, true));
        assertThat(addresses.getElement().getProperty("folded", 0)).isZero();
    }

    @Test
    void of_many_wrong_ones_some_are_named_and_the_rest_counted() {
        var addresses = new AddressField(all -> Map.of(), all -> Map.of());
        addresses.add("a b c d " + "x".repeat(10_000));
        assertThat(addresses.wrong()).isEqualTo(5);
        assertThat(addresses.problems()).hasSize(4).last().isEqualTo("And 2 more in red above.");
        assertThat(addresses.problems())
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThan(200));
    }

    @Test
    void wrong_ones_stay_in_sight_however_many_are_folded_away() {
        var addresses = new AddressField(all -> Map.of(), all -> Map.of());
        addresses.add(IntStream.range(0, 100)
                .mapToObj(n -> "person" + n + "@halden.example")
                .collect(Collectors.joining(" ")));
        addresses.add("kai.brandt@halden");
        assertThat(addresses.getElement().getPropertyRaw("chips").toString()).contains("kai.brandt@halden\"");
    }

    @Test
    void usernames_stand_among_addresses_and_whoever_is_nobody_is_named_and_kept() {
        var asked = new AtomicInteger();
        var addresses = new AddressField(all -> Map.of(), names -> {
            asked.incrementAndGet();
            return Map.of("ines.moreau", new Addresses.Known(new EmailAddress("ines@kestrel.example"), null));
        });
        addresses.add("lena@halden.example, Ines.Moreau; no.body");
        assertThat(asked).hasValue(1);
        assertThat(addresses.people()).isEqualTo(2);
        assertThat(addresses.usernames()).containsExactly("ines.moreau");
        assertThat(addresses.good()).extracting(EmailAddress::value).containsExactly("lena@halden.example");
        assertThat(addresses.problems())
                .containsExactly(
                        "“no.body” is neither an address nor the username of an account here. Correct it or remove it.");
    }

    @Test
    void a_username_and_the_address_of_its_account_are_one_chip_whichever_came_first() {
        var addresses = new AddressField(
                all -> Map.of(),
                names -> Map.of("ines.moreau", new Addresses.Known(new EmailAddress("ines@kestrel.example"), null)));
        addresses.add("INES@kestrel.example");
        addresses.add("ines.moreau");
        assertThat(addresses.people()).isEqualTo(1);
        assertThat(said(addresses)).isEqualTo("INES@kestrel.example is there already; everybody gets one link.");
        fire(new AddressField.Removed(addresses, true, 1));
        addresses.add("ines.moreau ines@kestrel.example");
        assertThat(addresses.usernames()).containsExactly("ines.moreau");
        assertThat(addresses.good()).isEmpty();
    }

    private static String said(AddressField addresses) {
        return addresses.getElement().getProperty("said");
    }

    private static void fire(ComponentEvent<AddressField> event) {
        ComponentUtil.fireEvent(event.getSource(), event);
    }
}
