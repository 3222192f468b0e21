package dev.latchkey.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = ReportView.class)
class ReportViewsTest extends OwnersPage {

    @Test
    void every_report_has_a_card_that_leads_to_it() {
        navigate(ReportsView.class);
        assertThat($(RouterLink.class).all())
                .extracting(RouterLink::getText)
                .containsExactly(
                        "Cloud cost by service", "Committed use", "Unit cost and efficiency", "Where the money goes");
        settle();
        assertThat($(MiniChart.class).all()).hasSize(4);
    }

    @Test
    void searching_leaves_what_fits_and_says_when_nothing_does() {
        var view = navigate(ReportsView.class);
        test(view.search).setValue("COMMITTED");
        assertThat($(RouterLink.class).all()).extracting(RouterLink::getText).containsExactly("Committed use");
        test(view.search).setValue("nowhere");
        assertThat($(RouterLink.class).all()).isEmpty();
        assertThat(view.getElement().getTextRecursively()).contains("No report found", "nowhere");
    }

    @Test
    void a_report_stands_at_once_and_fills_tile_by_tile() {
        open("Cloud cost by service");
        assertThat(busy()).hasSize(7);
        settle();
        assertThat(busy()).isEmpty();
        assertThat($(FigureTile.class).first().getElement().getTextRecursively())
                .contains("Total cost");
        assertThat($(EChart.class).all()).hasSize(2);
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(8);
    }

    @Test
    void picking_a_tenant_cuts_the_page_and_what_is_offered_for_sharing() {
        open("Cloud cost by service");
        settle();
        assertThat(sharing.picks).contains(Scope.ALL);
        var all = text();
        var tenant = the(TenantFilter.class);
        tenant.popover().open();
        test(option("Halden Foods")).click();
        settle();
        assertThat(sharing.picks.getLast()).isEqualTo(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        assertThat(text()).contains("Halden Foods").isNotEqualTo(all);
    }

    @Test
    void a_list_filter_takes_away_what_was_not_ticked_and_says_where_it_cannot() {
        open("Cloud cost by service");
        settle();
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(8);
        var service = $(DimensionFilter.class).all().stream()
                .filter(filter -> filter.getElement().getTextRecursively().startsWith("Service"))
                .findFirst()
                .orElseThrow();
        service.popover().open();
        test(option("Compute")).click();
        test(option("Databases")).click();
        settle();
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(2);
        assertThat(service.getElement().getTextRecursively()).contains("2 chosen");
        // the budget is not kept by service
        assertThat(text()).contains("Not filtered by Service");
        test(option("All")).click();
        settle();
        assertThat(test($(TableGrid.class).single()).size()).isEqualTo(8);
        assertThat(text()).doesNotContain("Not filtered by");
    }

    @Test
    void another_period_changes_this_view_and_not_the_report() {
        open("Cloud cost by service");
        settle();
        var before = text();
        the(PeriodFilter.class).popover().open();
        test(option("Last 12 months")).click();
        settle();
        assertThat(text()).isNotEqualTo(before);
        open("Cloud cost by service");
        settle();
        assertThat(text()).contains(the(PeriodFilter.class).getElement().getTextRecursively());
    }

    @Test
    void days_that_cannot_be_chosen_are_refused_whatever_the_browser_sends() {
        open("Cloud cost by service");
        settle();
        var before = text();
        var today = LocalDate.now(ZoneOffset.UTC);
        var from = $(DatePicker.class).withCaption("From").single();
        var to = $(DatePicker.class).withCaption("To").single();
        the(PeriodFilter.class).popover().open();
        for (var days : List.of(
                List.of(today.minusYears(20).minusDays(1), today.minusDays(1)),
                List.of(today.minusDays(9), today.plusDays(1)),
                List.of(LocalDate.of(-500_000_000, 1, 1), LocalDate.of(500_000_000, 1, 1)),
                List.of(today.minusDays(1), today.minusDays(2)))) {
            from.setValue(days.getFirst());
            to.setValue(days.getLast());
            $(Button.class).withText("Apply").single().click();
            settle();
            assertThat(to.isInvalid()).isTrue();
            assertThat(to.getErrorMessage()).startsWith("Choose a day up to today");
            assertThat(text()).isEqualTo(before);
        }
        from.setValue(today.minusDays(9));
        to.setValue(today.minusDays(1));
        $(Button.class).withText("Apply").single().click();
        settle();
        assertThat(to.isInvalid()).isFalse();
        assertThat(text()).isNotEqualTo(before);
    }

    @Test
    void an_account_that_is_switched_off_reads_nothing_more_on_the_page_that_it_left_open() {
        open("Cloud cost by service");
        settle();
        assertThat($(TableGrid.class).all()).hasSize(1);
        switchOff(mia);
        the(PeriodFilter.class).popover().open();
        test(option("Last 12 months")).click();
        settle();
        assertThat($(TableGrid.class).all()).isEmpty();
        assertThat($(EChart.class).all()).isEmpty();
        assertThat(text()).contains("Your access has ended").doesNotContain("€");
        the(TenantFilter.class).popover().open();
        assertThat(text()).contains("No tenant has such a name.");
    }

    @Test
    void an_account_that_is_switched_off_finds_no_report_and_no_tenant() {
        var view = navigate(ReportsView.class);
        settle();
        switchOff(mia);
        view.tenant.popover().open();
        assertThat(view.getElement().getTextRecursively()).contains("No tenant has such a name.");
        test(view.search).setValue("cost");
        assertThat($(ReportCard.class).all()).isEmpty();
    }

    @Test
    void what_the_cards_read_beside_the_page_ends_with_the_account_too() {
        switchOff(mia);
        var access = new Owner(people, mia).access(organisation, Scope.ALL);
        assertThat(access.now()).isEmpty();
        var other = new OrganisationId(UUID.randomUUID());
        assertThat(new Owner(people, somebodyElse()).access(other, Scope.ALL).now())
                .isEmpty();
    }

    private AccountId somebodyElse() {
        var name = "kai-" + UUID.randomUUID();
        return people.register(new NewAccount(
                organisation, name, name + "@averra.example", "Kai", "password", Locale.ENGLISH, ZoneOffset.UTC));
    }
}
