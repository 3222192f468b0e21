package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Averra.PATIENCE;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.latchkey.local.Mail;
import dev.latchkey.local.demo.DemoPeople;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** W3 to W7: what has to be accepted before anything of it is seen. */
class OfferJourney extends OwnerAndRecipient {

    @Test
    void W4_nothing_is_seen_before_the_recipient_accepts_and_the_owner_is_told() {
        var link = offerTo("lena@offer.example");
        lena.navigate(link);
        assertThat(button(lena, "Send code")).isVisible();
        assertThat(lena.content()).doesNotContain(REPORT).doesNotContain("Mia Berg");

        story.signIn(lena, link, "lena@offer.example");
        assertThat(lena.getByText("Something is offered to you")).isVisible();
        assertThat(lena.getByLabel("What", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(REPORT);
        assertThat(lena.locator(".lk-tile")).hasCount(0);
        button(lena, "Send the answer").click();
        assertThat(lena.getByText("Please answer this.")).isVisible();

        answer(lena, "Accept");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(story.awaitMail("mia.berg@averra.example", "lena@offer.example has accepted")
                        .text())
                .contains(REPORT);
        seesState("lena@offer.example", "Active");
    }

    @Test
    void W4_who_declines_says_why_and_the_link_is_over() {
        var link = offerTo("kai@offer.example");
        story.signIn(lena, link, "kai@offer.example");
        lena.getByText("Decline").click();
        lena.getByLabel("Why you decline").fill("Not my department.");
        button(lena, "Send the answer").click();

        assertThat(lena.getByText("This link is no longer valid")).isVisible();
        assertThat(story.awaitMail("mia.berg@averra.example", "kai@offer.example has declined")
                        .text())
                .contains("Not my department.");
        seesState("kai@offer.example", "Declined");
    }

    @Test
    void W5_W6_W7_who_has_an_account_accepts_in_their_tasks_and_opens_it_by_signing_in() {
        var link = offerTo("ines.moreau@kestrel.example");
        try (var office = chromium.person();
                var elsewhere = chromium.person()) {
            var ines = signedIn(office, "ines.moreau");
            assertThat(ines.locator(".lk-nav .lk-badge:visible")).hasText("1");
            ines.getByText("Tasks").click();
            ines.getByText("Accept a share").click();
            assertThat(ines.getByLabel("From")).hasValue("Mia Berg, Averra Cloud");
            answer(ines, "Accept");
            assertThat(ines.getByText("No tasks waiting")).isVisible();
            assertThat(ines.locator(".lk-nav .lk-badge:visible")).hasCount(0);

            ines.getByText("Shared links").click();
            ines.getByText("Shared with you", new Page.GetByTextOptions().setExact(true))
                    .click();
            var report = office.waitForPage(() -> ines.getByText(REPORT).first().click());
            assertThat(report.getByText("Shared with you by Mia Berg")).isVisible();

            story.awaitMail("mia.berg@averra.example", "ines.moreau has accepted");
            seesState("ines.moreau", "Active");

            var jonas = signedIn(elsewhere, "jonas.falk");
            jonas.navigate(link);
            assertThat(jonas.getByText("This link belongs to another account")).isVisible();
            try (var findings = new Findings(Look.values())) {
                findings.look(jonas, "another-account");
            }
            button(jonas, "Sign out").click();
            jonas.waitForURL(url -> url.contains("/login"));
            jonas.navigate(link);
            assertThat(jonas.getByText("This link belongs to an account. Sign in to open it."))
                    .isVisible();
            lena.navigate(link);
            assertThat(lena.getByText("This link belongs to an account. Sign in to open it."))
                    .isVisible();
            assertThat(lena.content()).doesNotContain(REPORT);
        }
    }

    @Test
    void W5_an_offer_can_be_attached_to_an_account_with_another_address() {
        var link = offerTo("private@offer.example");
        try (var elsewhere = chromium.person()) {
            var page = elsewhere.newPage();
            story.signIn(page, link, "private@offer.example");
            button(page, "Sign in to an account you have").click();
            Story.enter(page, "ines.moreau", DemoPeople.PASSWORD, url -> url.startsWith(link));
            assertThat(page.getByLabel("Keep it in my account ines.moreau")).isChecked();
        }
        try (var office = chromium.person()) {
            var ines = signedIn(office, "ines.moreau");
            story.signIn(ines, link, "private@offer.example");
            ines.getByLabel("Keep it in my account ines.moreau").check();
            answer(ines, "Accept");
            assertThat(ines.getByText("Shared with you by Mia Berg")).isVisible();
            assertThat(story.awaitMail("mia.berg@averra.example", "ines.moreau has accepted")
                            .text())
                    .contains("ines.moreau now has access");
        }
        lena.navigate(link);
        assertThat(lena.getByText("This link belongs to an account. Sign in to open it."))
                .isVisible();

        // it is the account's, and so are the mails about it
        story.details(mia, base(), "ines.moreau");
        button(mia, "Send again").last().click();
        await().atMost(PATIENCE)
                .until(() -> invitations("ines.moreau@kestrel.example")
                        .anyMatch(mail -> mail.links().contains(link)));
        assertThat(invitations("private@offer.example")).isEmpty();
    }

    private static Stream<Mail> invitations(String address) {
        return latchkey.mail().messagesTo(address).stream()
                .filter(mail -> mail.subject().contains(Story.INVITATION));
    }

    @Test
    void W4_nobody_accepts_what_its_owner_has_changed_since_they_read_it() {
        var link = offerTo("noa@offer.example");
        story.signIn(lena, link, "noa@offer.example");
        assertThat(lena.locator("lk-form-js[ready]")).isVisible();
        story.details(mia, base(), "noa@offer.example");
        button(mia, "Move the end").first().click();
        button(mia, "No end").click();
        Story.answer(mia, "Move the end").click();
        assertThat(mia.getByText("Saved: the new end applies to noa@offer.example."))
                .isVisible();

        assertThat(lena.getByText("This has changed since you opened it.")).isVisible();
        answer(lena, "Accept");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(lena.getByText("with no end set")).isVisible();
    }

    @Test
    void a_task_that_was_overtaken_says_so() {
        try (var office = chromium.person()) {
            var ada = signedIn(office, "ada.lindqvist");
            ada.getByText("Tasks").click();
            assertThat(ada.getByText("No tasks waiting")).isVisible();
            offerTo("ada.lindqvist@averra.example");
            // it has come to the open page
            ada.getByText("Accept a share").first().click();
            assertThat(ada.getByLabel("From")).isVisible();

            story.details(mia, base(), "ada.lindqvist@averra.example");
            button(mia, "Take it back").last().click();
            assertThat(Story.answer(mia, "Take it back")).isVisible();
            try (var findings = new Findings(Look.values())) {
                findings.look(mia, "take-back");
            }
            Story.answer(mia, "Take it back").click();
            assertThat(mia.locator(".lk-panel-state").getByText("Withdrawn")).isVisible();

            assertThat(ada.getByText("This task is over")).isVisible();
            button(ada, "See all tasks").click();
            assertThat(ada.getByText("No tasks waiting")).isVisible();
        }
    }

    /** Mia offers a report; the link from the mail, which does not say what it is. */
    private String offerTo(String address) {
        story.openReport(mia, base(), REPORT);
        story.offer(mia, address);
        var mail = story.awaitMail(address, Story.OFFER);
        assertThat(mail.text() + mail.subject()).doesNotContain(REPORT);
        return mail.links().getFirst();
    }

    private static void answer(Page page, String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Send the answer").click();
    }

    private static Page signedIn(BrowserContext browser, String username) {
        var page = browser.newPage();
        story.enter(page, base(), username);
        return page;
    }

    /** The panel says in what state the link is. */
    private void seesState(String recipient, String state) {
        story.details(mia, base(), recipient);
        assertThat(mia.locator(".lk-panel-state").getByText(state)).isVisible();
    }
}
