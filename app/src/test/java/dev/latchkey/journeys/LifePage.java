package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

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

    /** Keeps pictures of all of it, at a desk and on a phone, by day and by night. */
    void pictures(String name) {
        for (int width : List.of(390, 1280)) {
            // as high as the page: it scrolls within its frame, and a picture shows what is seen
            page.setViewportSize(width, 1500);
            for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Chromium.settle(page);
                Chromium.picture(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** @param state done, here or todo */
    Locator way(String element, String state) {
        return page.locator("[data-element-id=" + element + "][data-way=" + state + "]");
    }
}
