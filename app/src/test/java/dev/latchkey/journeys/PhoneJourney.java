package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.button;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ways of an owner who has nothing but a phone at hand; recipients have theirs in all journeys. */
class PhoneJourney extends OwnerAndRecipient {

    private Page hers;

    @Test
    void a_link_is_made_set_anew_copied_renewed_and_revoked() {
        try (var train = chromium.personWithPhone()) {
            train.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            hers = train.newPage();
            story.fillNewLink(hers, base(), "Paula Lind", "lena@phone.example", "Code by email");
            story.pressNewLink(hers);
            var link = story.awaitLinks("lena@phone.example", 1).getFirst();
            story.signIn(lena, link, "lena@phone.example");
            assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();

            story.details(hers, base(), "Paula Lind");
            button(hers, "Settings").last().click();
            button(hers, "No end").click();
            button(hers, "Save").click();
            assertThat(lena.getByText("with no end set").first()).isVisible();

            button(hers, "Copy the link").last().click();
            assertThat(hers.getByText("The link is on your clipboard.")).isVisible();
            button(hers, "New link").last().click();
            Story.answer(hers, "New link").click();
            assertThat(lena.getByText("This link was replaced")).isVisible();

            button(hers, "Revoke access").last().click();
            Story.answer(hers, "Revoke access").click();
            assertThat(hers.getByText("has no access any more.")).isVisible();
            hers.getByText("See the full history").click();
            assertThat(hers.locator("lk-life-map[ready]")).isVisible();
            assertThat(hers.locator("[aria-current=step]")).containsText("The access has ended");
        }
    }

    @Test
    void a_report_is_shared_offered_and_a_request_for_more_time_answered() {
        try (var train = chromium.personWithPhone()) {
            hers = train.newPage();
            story.openReport(hers, base(), Story.REPORT);
            story.chooseTenants(hers, Set.of("Halden Foods"));
            story.addresses(hers).fill("lena@phone-time.example");
            story.addresses(hers).press("Enter");
            button(hers, "7 days").click();
            hers.getByText("Ask them to accept first").click();
            story.pressShare(hers);
            button(hers, "Done").click();

            var offer = story.awaitMail("lena@phone-time.example", Story.OFFER);
            story.signIn(lena, offer.links().getFirst(), "lena@phone-time.example");
            lena.getByText("Accept", new Page.GetByTextOptions().setExact(true)).click();
            button(lena, "Send the answer").click();
            button(lena, "Ask for more time").click();
            Story.answer(lena, "Send").click();
            assertThat(lena.getByText("You asked for more time; Mia Berg decides."))
                    .isVisible();

            hers.navigate(base() + "/tasks");
            hers.getByText("Decide about more time").last().click();
            assertThat(hers.getByLabel("Who asks")).hasValue("lena@phone-time.example");
            hers.getByText("30 more days").click();
            button(hers, "Send the answer").click();
            story.awaitMail("lena@phone-time.example", "Your access was extended");
        }
    }
}
