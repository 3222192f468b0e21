package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.latchkey.reports.ReportId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that have nothing to show, or not yet, or cannot: as axe sees them, and with what leads on from there. */
class StatesJourney extends OwnerAndRecipient {

    private static final String TITLE = "Every state";
    private static final String OPENED = ".lk-filter-choice[opened]";

    private Newcomer runa;
    private Page hers;

    @BeforeEach
    void somebody_new() {
        runa = Newcomer.at(latchkey.node());
        hers = owner.newPage();
        story.enter(hers, base(), runa.username());
    }

    @Test
    void who_is_new_reads_on_each_page_what_belongs_there() {
        try (var findings = new Findings(Look.values())) {
            sees("/reports", "No reports yet");
            findings.look(hers, "reports-empty");
            sees("/links/with-you", "Nothing is shared with you");
            findings.look(hers, "with-you-empty");
            sees("/tasks", "No tasks waiting");
            findings.look(hers, "tasks-empty");

            runa.makes(TITLE, "", List.of());
            sees("/reports", TITLE);
            hers.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Search reports"))
                    .fill("nowhere");
            assertThat(hers.getByText("No report found")).isVisible();
            findings.look(hers, "reports-none");
        }
    }

    @Test
    void each_state_of_a_tile_can_be_told_and_what_failed_is_read_anew() {
        try (var states = new TilesInEveryState(latchkey.database(), runa);
                var findings = new Findings(Look.values())) {
            var report = runa.makes(TITLE, "What a tile can say.", states.tiles());
            opens(report);
            assertThat(busy(hers)).hasCount(3);
            findings.look(hers, "tiles");
            states.release();
            assertThat(busy(hers)).hasCount(0);
            assertThat(tile(hers, "Being read").first()).containsText("€");
            choosesTenant("Halden Foods");
            assertThat(tile(hers, "Whole company")).containsText("cannot be limited to some tenants");
            findings.look(hers, "tiles-tenant");
            looksAtFilters(hers, findings, "owner");
            hers.navigate(base() + "/reports");
            assertThat(hers.locator(".lk-glimpse-read")).hasCount(1);
            findings.look(hers, "reports-failed");

            runa.shares(report, "lena@states.example");
            story.signIn(lena, story.awaitLinks("lena@states.example", 1).getFirst(), "lena@states.example");
            assertThat(busy(lena)).hasCount(0);
            try (var onPhone = new Findings(Look.PHONE, Look.DESK)) {
                onPhone.look(lena, "tiles-recipient");
                looksAtFilters(lena, onPhone, "recipient");
            }
            readsAnew(states);
        }
    }

    /** By keyboard, as the focus stays where the tile is. */
    private void readsAnew(TilesInEveryState states) {
        var again = lena.getByRole(
                AriaRole.BUTTON,
                new GetByRoleOptions().setName("Try again: Broken").setExact(true));
        var reference = tile(lena, "Broken").first().locator(".lk-reference");
        var before = reference.innerText();
        again.focus();
        again.press("Enter");
        assertThat(reference).not().hasText(before);
        assertThat(again).isFocused();

        states.mend();
        again.press("Enter");
        assertThat(tile(lena, "Broken").first()).containsText("€");
        assertThat(again).hasCount(0);
        assertThat(lena.getByRole(
                        AriaRole.HEADING,
                        new GetByRoleOptions().setName("Broken").setExact(true)))
                .isFocused();
        // nobody asked for the others
        assertThat(tile(lena, "Broken by day")).containsText("could not be read");
    }

    private void looksAtFilters(Page page, Findings findings, String whose) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Dates: ")))
                .click();
        assertThat(page.locator(OPENED).getByText("Last 3 months")).isVisible();
        findings.lookAtTop(page, "dates-" + whose, OPENED);
        page.keyboard().press("Escape");
        assertThat(page.locator(OPENED)).hasCount(0);
        button(page, "Service: All").click();
        assertThat(page.locator(OPENED).getByText("Compute")).isVisible();
        findings.lookAtTop(page, "service-" + whose, OPENED);
        page.keyboard().press("Escape");
        assertThat(page.locator(OPENED)).hasCount(0);
    }

    private void choosesTenant(String name) {
        button(hers, "Tenant: All tenants").click();
        hers.locator(OPENED).getByText(name).click();
        assertThat(hers.locator(OPENED)).hasCount(0);
    }

    private void opens(ReportId report) {
        hers.navigate(base() + "/reports/" + report.value());
        assertThat(hers.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(TITLE)))
                .isVisible();
    }

    private void sees(String address, String words) {
        hers.navigate(base() + address);
        assertThat(hers.getByText(words).first()).isVisible();
    }

    private static Locator busy(Page page) {
        return page.locator(".lk-tile[aria-busy=true]");
    }

    /** Those whose title begins with these words. */
    private static Locator tile(Page page, String title) {
        return page.locator(".lk-tile")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING, new GetByRoleOptions().setName(Pattern.compile("^" + title)))));
    }
}
