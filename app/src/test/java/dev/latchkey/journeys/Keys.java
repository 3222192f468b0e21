package dev.latchkey.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and no mouse: goes on with Tab until what they look for has the focus. */
final class Keys {

    private static final int LONGEST_WAY = 80;

    /** The name that the focused element has for a screen reader, as far as journeys need it. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return '';
              const byId = (at.getAttribute('aria-labelledby') ?? '').split(' ')
                .map(id => at.getRootNode().getElementById(id)?.textContent ?? '').join(' ');
              return (at.getAttribute('aria-label') || byId.trim() || at.labels?.[0]?.textContent || at.textContent || '')
                .trim();
            }
            """;

    /** What the last key did has come back, as somebody waits who sees or hears it. */
    private static final String SETTLED =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    void typeInto(String name, String text) {
        goTo(name);
        page.keyboard().type(text);
    }

    void press(String name) {
        press(name, "Enter");
    }

    void press(String name, String key) {
        goTo(name);
        page.keyboard().press(key);
    }

    private void goTo(String name) {
        var seen = new Locator.FilterOptions().setVisible(true);
        page.waitForFunction(SETTLED);
        page.getByText(name).or(page.getByLabel(name)).filter(seen).first().waitFor();
        for (int step = 0; step < LONGEST_WAY; step++) {
            if (((String) page.evaluate(FOCUSED)).startsWith(name)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        Chromium.picture(page, "no-way");
        throw new AssertionError("no way leads to “" + name + "” with the keyboard");
    }
}
