package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.binder.HasItemComponents.ItemComponent;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.SharingAlone;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A company with more tenants than a list can hold. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@WithMockUser
class ChooseAmongManyTenantsTest extends SpringBrowserlessTest {

    private record Question(String part, Consumer<FoundTenants> answer) {}

    /** Not asked here; with it this test shares its application with the package's others, who sign in by it. */
    @MockitoBean
    CurrentAccount current;

    private final Deque<Question> asked = new ArrayDeque<>();
    private TenantPicker tenants;

    @BeforeEach
    void there_are_more_than_are_listed() {
        tenants = new TenantPicker(Scope.of(Scope.TENANT, Set.of("Zander Fisk")));
        tenants.findWith((part, found) -> asked.add(new Question(part, found)));
        UI.getCurrent().add(tenants);
        tenants.offer(FoundTenants.of(IntStream.rangeClosed(0, FoundTenants.MOST)
                .mapToObj("Tenant %03d"::formatted)
                .toList()));
        test(tenants.open).click();
    }

    @Test
    void the_list_says_that_there_are_others_and_counts_what_is_chosen() {
        assertThat(listed())
                .hasSize(FoundTenants.MOST + 1)
                .contains("Zander Fisk")
                .doesNotContain("Tenant 500");
        assertThat(tenants.search.getHelperText()).isEqualTo("The first 500 are listed. Search for any other.");
        assertThat(tenants.everything.getLabel()).isEqualTo("All tenants, and those added later");
        assertThat(tenants.count.getText()).isEqualTo("1 chosen");
    }

    @Test
    void one_that_is_not_listed_is_found_and_chosen_beside_what_was_ticked_before() {
        test(tenants.boxes).selectItem("Tenant 007");
        test(tenants.search).setValue("Tenant 5");
        answer("Tenant 5", "Tenant 500");
        assertThat(listed()).containsExactly("Tenant 500");
        test(tenants.boxes).selectItem("Tenant 500");
        test(tenants.search).setValue("");
        answer("", "Tenant 000", "Tenant 001");
        assertThat(listed()).containsExactly("Tenant 000", "Tenant 001");
        assertThat(tenants.count.getText()).isEqualTo("3 chosen");
        test(tenants.apply).click();
        assertThat(tenants.chosen())
                .contains(Scope.of(Scope.TENANT, Set.of("Tenant 007", "Tenant 500", "Zander Fisk")));
    }

    @Test
    void what_somebody_else_has_chosen_meanwhile_is_ticked_too() {
        tenants.list.close();
        tenants.choose(Scope.of(Scope.TENANT, Set.of("Yonder Mills")));
        test(tenants.open).click();
        assertThat(tenants.boxes.getValue()).containsExactly("Yonder Mills");
        test(tenants.apply).click();
        assertThat(tenants.chosen()).contains(Scope.of(Scope.TENANT, Set.of("Yonder Mills")));
    }

    @Test
    void an_answer_that_comes_late_does_not_show_what_is_asked_for_no_more() {
        test(tenants.search).setValue("Tenant 5");
        test(tenants.search).setValue("Kestrel");
        var late = asked.removeFirst();
        answer("Kestrel", "Kestrel Air");
        late.answer.accept(new FoundTenants(List.of("Tenant 500"), false));
        assertThat(listed()).containsExactly("Kestrel Air");
    }

    private void answer(String part, String... found) {
        var question = asked.removeFirst();
        assertThat(question.part).isEqualTo(part);
        question.answer.accept(new FoundTenants(List.of(found), false));
    }

    private List<String> listed() {
        return tenants.boxes
                .getChildren()
                .filter(Component::isVisible)
                .map(box -> String.valueOf(((ItemComponent<?>) box).getItem()))
                .toList();
    }
}
