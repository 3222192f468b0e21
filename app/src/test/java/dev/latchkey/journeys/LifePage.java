package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What an owner sees of a link's life. */
record LifePage(Page page) {

    /** From the details of the link. */
    static LifePage of(Story story, Page page, String base, String address) {
        story.details(page, base, address);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("See the full history"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(address)))
                .isVisible();
        assertThat(page.locator("lk-life-map[ready]")).isVisible();
        return new LifePage(page);
    }

    /** @param state done, here or todo */
    Locator way(String element, String state) {
        return page.locator("[data-element-id=" + element + "][data-way=" + state + "]");
    }
}
