package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** C2: reports are reached tenant by tenant, and shared for the tenant that is looked at; without a mouse. */
class TenantByTenantJourney extends OwnerAndRecipient {

    private static final Pattern LIST = Pattern.compile("/reports$");
    private static final Pattern LIST_OF_HALDEN = Pattern.compile("/reports\\?tenant=Halden(\\+|%20)Foods$");
    private static final Pattern REPORT_OF_HALDEN = Pattern.compile("/reports/[^/?]+\\?tenant=Halden(\\+|%20)Foods$");
    private static final Pattern REPORT_OF_RETAIL = Pattern.compile("/reports/[^/?]+\\?tenant=Halden(\\+|%20)Retail$");

    @Test
    void C2_from_the_tenant_to_the_report_to_the_share_and_back() {
        story.signInAsOwner(mia, base());
        mia.navigate(base() + "/reports");
        var keys = new Keys(mia);
        pick(keys, "Halden Foods");
        assertThat(mia).hasURL(LIST_OF_HALDEN);
        assertThat(button(mia, "Tenant: Halden Foods")).isFocused();
        Chromium.picture(mia, "reports-of-a-tenant");
        keys.choose(REPORT);
        assertThat(mia).hasURL(REPORT_OF_HALDEN);
        assertThat(button(mia, "Tenant: Halden Foods")).isVisible();
        keys.choose("Share report");
        assertThat(mia.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Tenants they see"))
                        .getByText("1 of 14"))
                .isVisible();
        mia.keyboard().press("Escape");

        button(mia, "Tenant: Halden Foods").click();
        option("Halden Retail").click();
        assertThat(mia).hasURL(REPORT_OF_RETAIL);
        reads("Tenant: Halden Retail");
        mia.goBack();
        assertThat(mia).hasURL(LIST_OF_HALDEN);
        reads("Tenant: Halden Foods");
        mia.goForward();
        assertThat(mia).hasURL(REPORT_OF_RETAIL);
        reads("Tenant: Halden Retail");
        mia.goBack();
        assertThat(mia).hasURL(LIST_OF_HALDEN);
        reads("Tenant: Halden Foods");
        mia.goBack();
        assertThat(mia).hasURL(LIST);
        assertThat(button(mia, "Tenant: All tenants")).isVisible();
    }

    @Test
    void C2_another_tenant_on_the_report_leaves_its_other_filters_as_they_are() {
        story.openReport(mia, base(), REPORT);
        mia.locator(".lk-filter vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Dates"))
                .click();
        var chosen = mia.locator(".lk-filter-value").filter(new Locator.FilterOptions().setHasText(" – "));
        var before = chosen.innerText();
        option("Last 12 months").click();
        assertThat(chosen).not().hasText(before);
        var days = chosen.innerText();
        button(mia, "Tenant: All tenants").click();
        option("Halden Retail").click();
        assertThat(mia).hasURL(REPORT_OF_RETAIL);
        assertThat(button(mia, "Tenant: Halden Retail")).isVisible();
        assertThat(chosen).hasText(days);
        mia.reload();
        assertThat(button(mia, "Tenant: Halden Retail")).isVisible();
    }

    /** Until all is there, as whoever presses back has seen it. */
    private void reads(String tenant) {
        assertThat(button(mia, tenant)).isVisible();
        assertThat(mia.locator("[aria-busy=true]")).hasCount(0);
        mia.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private Locator option(String words) {
        return mia.locator(".lk-option").filter(new Locator.FilterOptions().setHasText(words));
    }

    private void pick(Keys keys, String tenant) {
        keys.choose("Tenant");
        keys.typeInto("Search tenants", tenant);
        assertThat(mia.locator(".lk-option")).hasCount(1);
        keys.choose(tenant);
    }
}
