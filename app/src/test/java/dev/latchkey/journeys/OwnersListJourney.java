package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an owner does after sharing: sends links again, renews them, unlocks a recipient, meets another owner's change. */
class OwnersListJourney extends OwnerAndRecipient {

    @Test
    void C3_malformed_addresses_stay_for_correction_and_a_pasted_list_is_folded() {
        owner.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        story.openReport(mia, base(), REPORT);
        story.chooseTenants(mia, Set.of("Halden Foods"));
        var list =
                IntStream.range(0, 500).mapToObj(n -> "p" + n + "@list.example").collect(Collectors.joining("\n"));
        mia.evaluate("text => navigator.clipboard.writeText(text)", list + "\nP7@list.example");
        story.addresses(mia).press("ControlOrMeta+v");
        assertThat(mia.getByText("One of them was there already")).isVisible();
        story.addresses(mia).fill("kai.brandt@halden,");
        assertThat(mia.getByText("“kai.brandt@halden” has no ending such as .com.")
                        .first())
                .isVisible();
        story.pressShare(mia);
        assertThat(mia.getByText("1 recipient to correct")).isVisible();

        story.addresses(mia).press("Backspace");
        assertThat(button(mia, "SHARE with 500 people")).isVisible();
        button(mia, "Cancel").click();
        Story.answer(mia, "Close").click();
        assertThat(button(mia, "Share report")).isFocused();
    }

    @Test
    void I13_a_link_can_be_copied_sent_again_and_replaced_by_a_new_one() {
        owner.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var link = shareWith("lena@again.example");
        story.details(mia, base(), "lena@again.example");
        button(mia, "Copy the link").last().click();
        assertThat(mia.getByText("The link is on your clipboard.")).isVisible();
        assertThat(mia.evaluate("() => navigator.clipboard.readText()")).isEqualTo(link);

        button(mia, "Send again").last().click();
        assertThat(story.awaitLinks("lena@again.example", 2)).containsExactly(link, link);
        story.signIn(lena, link, "lena@again.example");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();

        button(mia, "New link").last().click();
        Story.answer(mia, "New link").click();
        assertThat(lena.getByText("This link was replaced")).isVisible();
        try (var findings = new Findings(Look.PHONE, Look.DESK)) {
            findings.look(lena, "link-renewed");
        }
        lena.navigate(link);
        assertThat(lena.getByText("This link is no longer valid")).isVisible();
        var renewed = story.awaitLinks("lena@again.example", 3).getLast();
        assertThat(renewed).isNotEqualTo(link);
        try (var desk = chromium.person()) {
            var other = desk.newPage();
            story.signIn(other, renewed, "lena@again.example");
            assertThat(other.getByText("Shared with you by Mia Berg")).isVisible();
        }
    }

    @Test
    void who_acts_on_a_link_that_changed_meanwhile_is_told_and_shown_the_change() {
        shareWith("lena@both.example");
        story.details(mia, base(), "lena@both.example");
        button(mia, "Revoke access").last().click();
        var elsewhere = owner.newPage();
        story.details(elsewhere, base(), "lena@both.example");
        button(elsewhere, "New link").last().click();
        Story.answer(elsewhere, "New link").click();
        assertThat(elsewhere.getByText("A new link is on its way to lena@both.example"))
                .isVisible();

        Story.answer(mia, "Revoke access").click();
        assertThat(mia.getByText("Somebody else has just changed this link.")).isVisible();
        button(mia, "Revoke access").last().click();
        Story.answer(mia, "Revoke access").click();
        assertThat(mia.getByText("lena@both.example has no access any more.")).isVisible();
    }

    @Test
    void many_links_are_revoked_at_once_and_the_pages_that_they_opened_close() {
        story.openReport(mia, base(), REPORT);
        var many =
                IntStream.range(0, 30).mapToObj(n -> "p" + n + "@bulk.example").toArray(String[]::new);
        story.share(mia, Set.of("Halden Foods"), many);
        story.signIn(lena, story.awaitLinks("p7@bulk.example", 1).getFirst(), "p7@bulk.example");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();

        mia.navigate(base() + "/links");
        mia.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search people, reports"))
                .fill("bulk.example");
        assertThat(mia.getByText("30 links", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        button(mia, "Choose several").click();
        button(mia, "Choose all 30").click();
        assertThat(mia.getByText("All 30 links are chosen")).isVisible();
        try (var findings = new Findings(Look.values())) {
            findings.look(mia, "several");
            button(mia, "Revoke access").last().click();
            assertThat(mia.getByText("30 links stop working now, for good.")).isVisible();
            findings.look(mia, "several-question");
            Story.answer(mia, "Revoke access").click();

            assertThat(mia.getByText("30 of 30 links revoked")).isVisible();
            assertThat(lena.getByText("Your access has ended").first()).isVisible();
            findings.look(mia, "several-done");
        }
    }

    @Test
    void I12_fifty_wrong_codes_lock_the_address_until_its_owner_unlocks_it() {
        var link = shareWith("lena@locked.example");
        // ten browsers, since each must wait for its next code
        for (int browser = 1; browser < 10; browser++) {
            Visitor.at(latchkey.node(), link).typeWrongCodes("lena@locked.example", 5);
        }
        story.askForCode(lena, link, "lena@locked.example");
        for (var answer : List.of("4 tries are", "3 tries are", "2 tries are", "One try is")) {
            story.type(lena, "00000000");
            assertThat(lena.getByText(answer)).isVisible();
        }
        story.type(lena, "00000000");
        assertThat(lena.getByText("it is locked until")).isVisible();

        story.details(mia, base(), "lena@locked.example");
        assertThat(mia.getByText("Sign-in locked").first()).isVisible();
        button(mia, "Unlock sign-in").last().click();
        assertThat(mia.getByText("lena@locked.example can sign in again.")).isVisible();
        try (var next = chromium.personWithPhone()) {
            var again = next.newPage();
            story.signIn(again, link, "lena@locked.example");
            assertThat(again.getByText("Shared with you by Mia Berg")).isVisible();
        }
    }

    /** Shares the report and awaits the mail. */
    private String shareWith(String address) {
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), address);
        return story.awaitLinks(address, 1).getFirst();
    }
}
