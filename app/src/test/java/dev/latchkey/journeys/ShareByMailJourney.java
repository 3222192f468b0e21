package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.latchkey.accounts.People;
import dev.latchkey.reports.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An owner shares a report by mail; recipients open it with a one-time password, until it ends. */
class ShareByMailJourney extends OwnerAndRecipient {

    private static final LocatorAssertions.IsVisibleOptions WITHIN_SECONDS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(3_000);

    @Test
    void C1_C3_C4_C5_each_recipient_opens_the_report_with_a_link_and_a_code_of_their_own() {
        shareWith("lena@one.example", "peter@one.example");

        var links = story.awaitLinks("lena@one.example", 1);
        assertThat(links).doesNotContainAnyElementsOf(story.awaitLinks("peter@one.example", 1));
        story.signIn(lena, links.getFirst(), "Lena@One.example");

        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(lena.getByText(REPORT).first()).isVisible();
        Chromium.picture(lena, "recipient-report-390");
    }

    @Test
    void C1_W7_colleagues_find_what_is_shared_with_them_and_open_it_from_there() {
        shareWith("jonas.falk", "ada.lindqvist@averra.example");
        // an account is written to in its own language, a mailbox in the owner's
        story.awaitMail("jonas.falk@averra.example", "Mia Berg hat einen Bericht mit Ihnen geteilt");
        story.awaitLinks("ada.lindqvist@averra.example", 1);
        try (var desk = chromium.person();
                var another = chromium.person()) {
            var jonas = openedFromSharedWithYou(desk, "jonas.falk", "opens with your account");
            assertThat(jonas.getByText("Shared with you by Mia Berg")).isVisible();
            assertThat(jonas.getByText("Halden Retail").first()).isVisible();

            var ada = openedFromSharedWithYou(another, "ada.lindqvist", "opens with a code by email");
            story.signIn(ada, ada.url(), "ada.lindqvist@averra.example");
            assertThat(ada.getByText("Shared with you by Mia Berg")).isVisible();
        }
    }

    @Test
    void C2_a_recipient_sees_the_chosen_tenants_and_no_others() {
        story.openReport(mia, base(), REPORT);
        var uncut = figures(mia);
        story.share(mia, Set.of("Halden Foods"), "lena@two.example");
        mia.navigate(mia.url() + "?tenant=Halden%20Foods");
        assertThat(button(mia, "Tenant: Halden Foods")).isVisible();
        var received = Received.by(lena);
        story.signIn(lena, story.awaitLinks("lena@two.example", 1).getFirst(), "lena@two.example");

        assertThat(lena.getByText("Halden Foods").first()).isVisible();
        assertThat(figures(lena)).isEqualTo(figures(mia)).isNotEqualTo(uncut);
        var others = tenantsBut("Halden Foods");
        assertThat(lena.content().replace("&amp;", "&"))
                .contains("Halden Foods")
                .doesNotContain(others);

        chooseLast12Months(lena);
        // found by name, since what was sent is too long to be told
        var answered = received.answered();
        var pushed = received.pushed();
        assertThat(answered.contains("\"syncId\""))
                .as("an answer in %s", received)
                .isTrue();
        assertThat(pushed.contains("Halden Foods")).as("pushed in %s", received).isTrue();
        assertThat(others).noneMatch(answered::contains).noneMatch(pushed::contains);
    }

    @Test
    void C6_C7_a_forwarded_link_opens_nothing_for_a_stranger_who_is_answered_like_the_recipient() {
        shareWith("lena@three.example");
        var link = story.awaitLinks("lena@three.example", 1).getFirst();
        try (var other = chromium.personWithPhone()) {
            var stranger = other.newPage();
            story.askForCode(stranger, link, "mallory@three.example");
            story.askForCode(lena, link, "lena@three.example");
            var code = story.awaitNewCode("lena@three.example", Set.of());
            var wrong = code.equals("12345678") ? "87654321" : "12345678";
            // the recipient's own code is a wrong one in the stranger's browser
            assertThat(said(stranger, code, "4 tries are")).isEqualTo(said(lena, wrong, "4 tries are"));
            for (var answer : List.of("3 tries are", "2 tries are", "One try is", "no longer works")) {
                assertThat(said(stranger, wrong, answer)).isEqualTo(said(lena, wrong, answer));
            }
            assertThat(stranger.content()).doesNotContain(REPORT).doesNotContain("Mia Berg");
            assertThat(latchkey.mail().messagesTo("mallory@three.example")).isEmpty();
        }
    }

    @Test
    void C6_a_stranger_is_locked_out_by_fifty_wrong_codes_in_the_words_that_the_recipient_hears() {
        shareWith("lena@eight.example");
        var link = story.awaitLinks("lena@eight.example", 1).getFirst();
        try (var other = chromium.personWithPhone()) {
            var stranger = lockedOut(other.newPage(), link, "mallory@eight.example");
            assertThat(stranger).isEqualTo(lockedOut(lena, link, "lena@eight.example"));
        }
        assertThat(story.awaitMail("lena@eight.example", "Signing in is locked").text())
                .contains("wrong codes");
        assertThat(latchkey.mail().messagesTo("mallory@eight.example")).isEmpty();
    }

    @Test
    void I9_I10_revoking_closes_the_page_that_the_recipient_looks_at_and_the_link_says_no_more() {
        shareWith("lena@four.example");
        var link = story.awaitLinks("lena@four.example", 1).getFirst();
        story.signIn(lena, link, "lena@four.example");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();

        story.details(mia, base(), "lena@four.example");
        button(mia, "Revoke access").first().click();
        assertThat(mia.getByText("lena@four.example loses access").first()).isVisible();
        Story.answer(mia, "Revoke access").click();

        assertThat(lena.getByText("Your access has ended").first()).isVisible(WITHIN_SECONDS);
        assertThat(lena.content()).doesNotContain("Halden Foods");
        try (var findings = new Findings(Look.PHONE, Look.DESK)) {
            findings.look(lena, "revoked");
        }
        lena.navigate(link);
        assertThat(lena.getByText("This link is no longer valid")).isVisible();
        assertThat(lena.content()).doesNotContain(REPORT).doesNotContain("Mia Berg");
    }

    @Test
    void forged_and_truncated_links_all_say_the_same_and_an_empty_one_leads_nowhere() {
        shareWith("lena@five.example");
        var link = story.awaitLinks("lena@five.example", 1).getFirst();
        var last = link.charAt(link.length() - 2) == 'A' ? "B" : "A";
        for (var bad : new String[] {
            link.substring(0, link.length() - 5),
            link.substring(0, link.length() - 2) + last + link.charAt(link.length() - 1),
            link.substring(0, link.lastIndexOf('/') + 1) + "x".repeat(43),
        }) {
            lena.navigate(bad);
            assertThat(lena.getByText("This link is no longer valid")).isVisible();
        }
        lena.navigate(link.substring(0, link.lastIndexOf('/') + 1));
        assertThat(lena.getByText("There is nothing at this address")).isVisible();
    }

    @Test
    void I14_a_recipient_who_tries_other_pages_meets_the_sign_in() {
        shareWith("lena@six.example");
        story.signIn(lena, story.awaitLinks("lena@six.example", 1).getFirst(), "lena@six.example");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        for (var path : new String[] {"/", "/reports", "/links", "/mailbox/../links"}) {
            lena.navigate(latchkey.node().url(path));
            assertThat(lena.locator("input[name=password]")).isVisible();
        }
    }

    @Test
    void I14_a_recipient_sees_where_they_are_signed_in_and_signs_out_everywhere_else() {
        shareWith("lena@seven.example");
        var link = story.awaitLinks("lena@seven.example", 1).getFirst();
        try (var other = chromium.person();
                var findings = new Findings(Look.PHONE, Look.DESK)) {
            var elsewhere = other.newPage();
            story.signIn(elsewhere, link, "lena@seven.example");
            assertThat(elsewhere.getByText("Shared with you by Mia Berg")).isVisible();
            story.signIn(lena, link, "lena@seven.example");
            button(lena, "Sign-ins").click();
            assertThat(lena.getByText("This browser")).isVisible();
            assertThat(lena.getByText(Pattern.compile("Code by email · Chrome on ")))
                    .hasCount(2);
            findings.look(lena, "sign-ins");
            button(lena, "Sign out everywhere else").click();
            assertThat(lena.getByText("Signed out in one other browser.")).isVisible();
            assertThat(elsewhere.getByText("Please sign in again").first()).isVisible();
            findings.look(elsewhere, "visit-over");
        }
    }

    /** What the tiles with a figure say, once all are there. */
    private static List<String> figures(Page page) {
        assertThat(page.locator(".lk-tile-figure").first()).isVisible();
        assertThat(page.locator(".lk-tile[aria-busy=true]")).hasCount(0);
        return page.locator(".lk-tile-figure").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    /** So that what is asked for once more counts too. */
    private static void chooseLast12Months(Page page) {
        var days = page.locator(".lk-filter-value").filter(new Locator.FilterOptions().setHasText(" – "));
        var before = days.innerText();
        page.locator(".lk-filter vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Dates"))
                .click();
        page.locator(".lk-option")
                .filter(new Locator.FilterOptions().setHasText("Last 12 months"))
                .click();
        assertThat(days).not().hasText(before);
        Chromium.answered(page);
        assertThat(page.locator(".lk-tile[aria-busy=true]")).hasCount(0);
    }

    /** Those of everybody whom the owner can choose. */
    private static List<String> tenantsBut(String allowed) {
        var mia = bean(People.class).called("mia.berg").orElseThrow();
        var others = new ArrayList<>(bean(Tenants.class).find(mia.organisation(), "", 50));
        assertThat(others.remove(allowed)).isTrue();
        assertThat(others).hasSize(13);
        return others;
    }

    private static <T> T bean(Class<T> type) {
        return latchkey.node().context().getBean(type);
    }

    /** Somebody of the company signs in and follows the newest line. */
    private static Page openedFromSharedWithYou(BrowserContext desk, String username, String opensBy) {
        var page = desk.newPage();
        story.enter(page, base(), username);
        page.getByText("Shared links").click();
        page.getByText("Shared with you", new Page.GetByTextOptions().setExact(true))
                .click();
        var line = page.locator(".lk-received-row").first();
        assertThat(line).containsText("from Mia Berg, Averra Cloud");
        assertThat(line).containsText("Halden Foods, Halden Retail");
        assertThat(line).containsText("since ");
        assertThat(line).containsText(opensBy);
        return desk.waitForPage(() -> line.getByText(REPORT).click());
    }

    private void shareWith(String... addresses) {
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods", "Halden Retail"), addresses);
    }

    /** All that somebody hears who types fifty wrong codes and then asks for another one. */
    private static List<String> lockedOut(Page page, String link, String address) {
        // ten browsers, since each must wait for its next code
        for (int browser = 1; browser < 10; browser++) {
            Visitor.at(latchkey.node(), link).typeWrongCodes(address, 5);
        }
        story.askForCode(page, link, address);
        var heard = new ArrayList<String>();
        for (var answer : List.of("4 tries are", "3 tries are", "2 tries are", "One try is", "it is locked until")) {
            heard.add(said(page, "00000000", answer));
        }
        page.navigate(link);
        page.getByLabel("Your email address").fill(address);
        button(page, "Send code").click();
        heard.add(said(page, "it is locked until"));
        return heard;
    }

    /** All that the page tells once it has answered a code. */
    private static String said(Page page, String code, String answer) {
        story.type(page, code);
        return said(page, answer);
    }

    private static String said(Page page, String answer) {
        assertThat(page.getByText(answer)).isVisible();
        return page.locator("main, body").first().innerText().replaceAll("\\S+@\\S+|\\d+:\\d\\d", "…");
    }
}
