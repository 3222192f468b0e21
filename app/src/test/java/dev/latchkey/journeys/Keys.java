package dev.latchkey.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;

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

    private static final String IN_LIST =
            "() => !!document.activeElement?.shadowRoot?.activeElement?.closest('tbody#items')";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    void typeInto(String name, String text) {
        goTo(name);
        page.keyboard().type(text);
    }

    void choose(String name) {
        goTo(name);
        press("Enter");
    }

    void tick(String name) {
        goTo(name);
        press("Space");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** To the first line of a list, where the arrows go on. */
    void intoList() {
        Chromium.answered(page);
        tabUntil("the list", () -> Boolean.TRUE.equals(page.evaluate(IN_LIST)));
    }

    private void goTo(String name) {
        var seen = new Locator.FilterOptions().setVisible(true);
        Chromium.answered(page);
        page.getByText(name).or(page.getByLabel(name)).filter(seen).first().waitFor();
        tabUntil("“" + name + "”", () -> ((String) page.evaluate(FOCUSED)).startsWith(name));
    }

    private void tabUntil(String where, BooleanSupplier there) {
        for (int step = 0; step < LONGEST_WAY; step++) {
            if (there.getAsBoolean()) {
                return;
            }
            press("Tab");
        }
        Chromium.picture(page, "no-way");
        throw new AssertionError("no way leads to " + where + " with the keyboard");
    }
}
