package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BooleanSupplier;

/** Somebody who has a keyboard and no mouse: goes on with Tab until what they look for has the focus. */
final class Keys {

    private static final int LONGEST_WAY = 80;

    /** The name that the focused element has for a screen reader, as far as journeys need it; a part of it a line. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return '';
              const byId = (at.getAttribute('aria-labelledby') ?? '').split(' ')
                .map(id => at.getRootNode().getElementById(id)?.textContent.trim() ?? '').join('\\n');
              return (at.getAttribute('aria-label') || byId.trim() || at.labels?.[0]?.textContent || at.textContent || '')
                .trim();
            }
            """;

    private static final String IN_LIST =
            "() => !!document.activeElement?.shadowRoot?.activeElement?.closest('tbody#items')";

    /** What stands in the line of a list that has the focus. */
    private static final String LINE = """
            () => {
              const line = document.activeElement?.shadowRoot?.activeElement?.closest('tr');
              return [...line?.querySelectorAll('slot') ?? []].flatMap(cell => cell.assignedElements())
                .map(cell => cell.textContent).join(' ');
            }
            """;

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

    /** Tab stops at one of several alternatives only; the arrows lead to the others. */
    void choose(String stop, String alternative) {
        goTo(stop);
        go("ArrowDown", alternative);
    }

    /** Opens a field that offers a list, and takes one line of it. */
    void take(String field, String line) {
        goTo(field);
        press("Enter");
        option(line).waitFor();
        go("ArrowDown", line);
        press("Enter");
    }

    /** Types into a field that offers what it finds, and takes it. */
    void find(String field, String line) {
        typeInto(field, line);
        option(line).waitFor();
        press("Enter");
    }

    /** In the question that is open, once it has the focus. */
    void answer(String name) {
        page.getByRole(AriaRole.ALERTDIALOG).locator(":focus").waitFor();
        choose(name);
    }

    /** The same where something would be taken away: Enter alone does not. */
    void answerDangerous(String name) {
        assertThat(Story.answer(page, "Cancel")).isFocused();
        choose(name);
    }

    /** In a question that begins with a field to fill. */
    void answerWith(String field, String text) {
        assertThat(page.getByRole(AriaRole.ALERTDIALOG).getByLabel(field)).isFocused();
        page.keyboard().type(text);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** To the first line of a list, where the arrows go on. */
    void intoList() {
        Chromium.answered(page);
        pressUntil("Tab", "the list", () -> Boolean.TRUE.equals(page.evaluate(IN_LIST)));
    }

    /** To the line of a list that says this. */
    void intoLine(String words) {
        intoList();
        pressUntil("ArrowDown", words, () -> ((String) page.evaluate(LINE)).contains(words));
    }

    void goTo(String name) {
        var seen = new Locator.FilterOptions().setVisible(true);
        Chromium.answered(page);
        page.getByText(name).or(page.getByLabel(name)).filter(seen).first().waitFor();
        go("Tab", name);
    }

    private void go(String key, String name) {
        pressUntil(key, name, () -> ((String) page.evaluate(FOCUSED)).lines().anyMatch(part -> part.startsWith(name)));
    }

    private Locator option(String line) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(line))
                .first();
    }

    private void pressUntil(String key, String where, BooleanSupplier there) {
        for (int step = 0; step < LONGEST_WAY; step++) {
            if (there.getAsBoolean()) {
                return;
            }
            press(key);
        }
        Chromium.picture(page, "no-way");
        throw new AssertionError("no way leads to “" + where + "” with the keyboard");
    }
}
