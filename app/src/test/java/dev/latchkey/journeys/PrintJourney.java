package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** A report on paper, the owner's and the recipient's: all of it, and nothing to press. */
class PrintJourney extends OwnerAndRecipient {

    /** What has more in it than it shows, from the tiles' innermost up to the page itself, shadows included. */
    private static final String CUT = """
            () => {
              const tiles = document.querySelector('.lk-tiles');
              const all = [...tiles.querySelectorAll(':not(.lk-visually-hidden, .lk-visually-hidden *, svg, svg *)')];
              for (let up = tiles; up; up = up.assignedSlot ?? up.parentElement ?? up.getRootNode().host) all.push(up);
              return all.filter(each => each !== document.documentElement && each.clientHeight > 0
                  && getComputedStyle(each).overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1)
                .map(each => each.localName + '.' + each.className);
            }
            """;

    /** How far the page reaches below its last tile; less than nothing where that is cut off. */
    private static final String BELOW = """
            () => document.documentElement.scrollHeight - scrollY
              - Math.max(...[...document.querySelectorAll('.lk-tile')].map(tile => tile.getBoundingClientRect().bottom))
            """;

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    @Test
    void the_owners_report_is_printed_whole_and_without_the_frame() {
        story.openReport(mia, base(), Story.REPORT);
        print(mia, "owner");
        assertThat(mia.locator(".lk-nav")).isHidden();
        assertThat(mia.locator(".lk-user")).isHidden();
        isWhole(mia);
        assertThat(mia.getByText("Mia Berg").last()).isVisible();
        assertThat(mia.getByText("As of")).isVisible();
        assertThat(mia.locator(".lk-filter-value").first()).isVisible();
        assertThat(mia.locator(".lk-paper tbody tr")).hasCount(50);
        assertThat(mia.getByText(Pattern.compile("The first 50 of \\d+ rows"))).isVisible();
        assertThat(sheets(mia, "owner")).isBetween(2, 5);
    }

    @Test
    void the_recipients_report_is_printed_whole_from_a_phone_and_in_the_dark() {
        story.openReport(mia, base(), Story.REPORT);
        story.share(mia, Set.of("Halden Foods"), "lena@paper.example");
        story.signIn(lena, story.awaitLinks("lena@paper.example", 1).getFirst(), "lena@paper.example");
        lena.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        print(lena, "recipient");
        isWhole(lena);
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(lena.getByText("Averra").first()).isVisible();
        assertThat(sheets(lena, "recipient")).isBetween(1, 3);
    }

    private static void print(Page page, String name) {
        assertThat(page.locator(".lk-tile").first()).isVisible();
        assertThat(page.locator(".lk-tile[aria-busy=true]")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Chromium.picture(page, "print-" + name);
    }

    private static void isWhole(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING).getByText(Story.REPORT)).isVisible();
        assertThat(page.evaluate(CUT))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(((Number) page.evaluate(BELOW)).doubleValue()).isNotNegative();
        assertThat(page.locator(":is(vaadin-button, button):not(.lk-filter *):visible"))
                .hasCount(0);
        for (var thing : Set.of("body", ".lk-tile")) {
            assertThat(page.locator(thing).first()).hasCSS("background-color", "rgb(255, 255, 255)");
        }
        assertThat(page.locator("h1")).hasCSS("color", "rgb(0, 0, 0)");
        // a chart in the colours of the night could not be read on paper
        assertThat(page.locator("lk-echart svg text").first())
                .hasAttribute("fill", Pattern.compile("rgb\\(([0-7]?\\d)[, ].*|#[0-7].*"));
    }

    /** How many sheets of paper it takes; they are kept beside the pictures. */
    private static int sheets(Page page, String name) {
        var pdf = page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/pictures", "print-" + name + ".pdf"))
                .setFormat("A4")
                .setPrintBackground(true)
                .setPreferCSSPageSize(true));
        return (int) SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
