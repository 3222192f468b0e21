package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.sharing.SharingAlone;
import java.util.Map;
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
        var addresses = new AddressField(all -> Map.of());
        addresses.add("lena@halden.example");
        addresses.add("LENA@halden.example");
        assertThat(addresses.good()).hasSize(1);
        assertThat(said(addresses)).isEqualTo("lena@halden.example is there already; everybody gets one link.");
        addresses.add("kai@halden.example kai@halden.example lena@halden.example");
        assertThat(said(addresses)).isEqualTo("2 addresses were there already; everybody gets one link.");
    }

    @Test
    void five_hundred_pasted_lines_fold_away_and_are_all_there() {
        var addresses = new AddressField(all -> Map.of());
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
        var addresses = new AddressField(all -> Map.of());
        addresses.add("a b c d " + "x".repeat(10_000));
        assertThat(addresses.wrong()).isEqualTo(5);
        assertThat(addresses.problems()).hasSize(4).last().isEqualTo("And 2 more in red above.");
        assertThat(addresses.problems())
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThan(200));
    }

    @Test
    void wrong_ones_stay_in_sight_however_many_are_folded_away() {
        var addresses = new AddressField(all -> Map.of());
        addresses.add(IntStream.range(0, 100)
                .mapToObj(n -> "person" + n + "@halden.example")
                .collect(Collectors.joining(" ")));
        addresses.add("kai.brandt@halden");
        assertThat(addresses.getElement().getPropertyRaw("chips").toString()).contains("kai.brandt@halden\"");
    }

    private static String said(AddressField addresses) {
        return addresses.getElement().getProperty("said");
    }

    private static void fire(ComponentEvent<AddressField> event) {
        ComponentUtil.fireEvent(event.getSource(), event);
    }
}
