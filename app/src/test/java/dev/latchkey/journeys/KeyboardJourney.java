package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.latchkey.local.demo.DemoPeople;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways of owners and recipients, with the keyboard alone. */
class KeyboardJourney extends OwnerAndRecipient {

    private Keys mias;
    private Keys lenas;

    @BeforeEach
    void keyboards() {
        mias = new Keys(mia);
        lenas = new Keys(lena);
    }

    @Test
    void a_report_is_shared_and_opened() {
        mia.navigate(base() + "/login");
        mias.typeInto("Username", "mia.berg");
        mias.typeInto("Password", DemoPeople.PASSWORD);
        mias.press("Enter");
        mias.choose(REPORT);
        mias.choose("Share report");
        choosesTenantAndRecipient("lena@keys.example");
        mias.choose("SHARE with 1 person");
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();

        proves("lena@keys.example", story.awaitLinks("lena@keys.example", 1).getFirst());
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
    }

    @Test
    void an_offer_is_accepted() {
        story.openReport(mia, base(), REPORT);
        story.offer(mia, "lena@keys-offer.example");
        proves(
                "lena@keys-offer.example",
                story.awaitMail("lena@keys-offer.example", Story.OFFER).links().getFirst());
        assertThat(lena.locator("lk-form-js[ready]")).isVisible();
        lenas.tick("Accept");
        lenas.choose("Send the answer");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
    }

    @Test
    void a_password_is_chosen_and_chosen_anew_when_it_was_forgotten_and_other_visits_are_ended() {
        story.fillNewLink(mia, base(), "Lena Ortiz", "lena@keys-password.example", "Password");
        story.pressNewLink(mia);
        proves(
                "lena@keys-password.example",
                story.awaitLinks("lena@keys-password.example", 1).getFirst());
        lenas.typeInto("New password", "kelp-otter 42 harbour!");
        lenas.choose("Save and open");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();

        try (var other = chromium.person()) {
            var elsewhere = other.newPage();
            var keys = new Keys(elsewhere);
            elsewhere.navigate(lena.url());
            keys.choose("Forgot your password?");
            var mail = story.awaitMail("lena@keys-password.example", "Choose a new password");
            elsewhere.navigate(mail.links().getFirst());
            keys.typeInto("New password", "another otter 42 harbour!");
            keys.choose("Save and open");
            assertThat(elsewhere.getByText("Shared with you by Mia Berg")).isVisible();
            assertThat(lena.getByText("Please sign in again").first()).isVisible();

            lena.reload();
            lenas.typeInto("Password", "another otter 42 harbour!");
            lenas.press("Enter");
            assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
            keys.choose("Sign-ins");
            keys.choose("Sign out everywhere else");
            assertThat(elsewhere.getByText("Signed out in one other browser.")).isVisible();
        }
        assertThat(lena.getByText("Please sign in again").first()).isVisible();
    }

    @Test
    void a_link_is_set_anew_sent_again_renewed_revoked_and_found_by_its_state() {
        owner.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), "lena@keys-owner.example");
        story.awaitLinks("lena@keys-owner.example", 1);
        findsLink("lena@keys-owner.example");
        mias.choose("Settings");
        mias.typeInto("Name", "Lena Ortiz");
        mias.typeInto("Role", "Auditor");
        mias.choose("Save");
        assertThat(mia.getByText("Saved. It applies from now on.")).isVisible();

        mias.choose("Copy the link");
        assertThat(mia.getByText("The link is on your clipboard.")).isVisible();
        mias.choose("Send again");
        story.awaitLinks("lena@keys-owner.example", 2);
        mias.choose("New link");
        mias.answer("New link");
        assertThat(story.awaitLinks("lena@keys-owner.example", 3).getLast())
                .isNotEqualTo(story.awaitLinks("lena@keys-owner.example", 1).getFirst());

        mias.choose("Revoke access");
        mias.answerDangerous("Revoke access");
        assertThat(mia.getByText("has no access any more.")).isVisible();
        mias.choose("State: All");
        mias.choose("Revoked");
        assertThat(button(mia, "State: Revoked")).isVisible();
        assertThat(mia.getByText("1 link", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void a_task_is_opened_and_answered() {
        story.openReport(mia, base(), REPORT);
        story.offer(mia, "jonas.falk@averra.example");
        try (var office = chromium.person()) {
            var jonas = office.newPage();
            var keys = new Keys(jonas);
            story.enter(jonas, base(), "jonas.falk");
            keys.choose("Tasks");
            keys.choose("Accept a share");
            assertThat(jonas.locator("lk-form-js[ready]")).isVisible();
            keys.choose("Accept", "Decline");
            keys.typeInto("Why you decline", "Not by mouse.");
            keys.choose("Send the answer");
            assertThat(jonas.getByText("No tasks waiting")).isVisible();
        }
        assertThat(story.awaitMail("mia.berg@averra.example", "jonas.falk@averra.example has declined")
                        .text())
                .contains("Not by mouse.");
    }

    @Test
    void more_time_is_asked_for_and_given() {
        var address = "lena@keys-time.example";
        story.openReport(mia, base(), REPORT);
        mias.choose("Share report");
        choosesTenantAndRecipient(address);
        mias.choose("7 days");
        mias.choose("SHARE with 1 person");
        mias.choose("Done");
        proves(address, story.awaitLinks(address, 1).getFirst());
        var until = lena.getByText(Pattern.compile("^until ")).first();
        var before = until.innerText();
        lenas.choose("Ask for more time");
        lenas.answerWith("What you need it for", "The audit takes longer.");
        lenas.answer("Send");
        assertThat(lena.getByText("You asked for more time; Mia Berg decides.")).isVisible();

        mias.choose("Tasks");
        mias.choose("Decide about more time");
        assertThat(mia.getByLabel("Who asks")).hasValue(address);
        mias.choose("7 more days", "30 more days");
        mias.choose("Send the answer");
        story.awaitMail(address, "Your access was extended");
        assertThat(until).not().hasText(before);
    }

    @Test
    void I16_settings_are_kept_as_a_preset_and_taken_for_a_new_link() {
        var address = "lena@keys-preset.example";
        story.openReport(mia, base(), REPORT);
        mias.choose("Share report");
        choosesTenantAndRecipient("kai@keys-preset.example");
        mias.choose("Code by email", "Password");
        mias.choose("30 days");
        mias.typeInto("Note (optional", "As agreed in spring.");
        mias.choose("Save these settings");
        mias.answerWith("Name", "Auditors");
        mias.answer("Save");
        assertThat(mia.getByText("Saved as “Auditors”")).isVisible();
        mias.choose("SHARE with 1 person");
        mias.choose("See shared links");

        mias.choose("Add a link");
        mias.find("Report", REPORT);
        mias.typeInto("Name", "Lena Ortiz");
        mias.typeInto("Role", "Auditor");
        choosesTenantAndRecipient(address);
        mias.take("Preset", "Auditors");
        assertThat(Story.kind(mia, "Password")).isChecked();
        assertThat(button(mia, "30 days")).hasAttribute("aria-pressed", "true");
        mias.choose("Remove this preset");
        assertThat(button(mia, "Save these settings")).isFocused();
        assertThat(button(mia, "Remove this preset")).hasCount(0);
        mias.choose("SHARE with 1 person");
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
        assertThat(story.awaitMail(address, Story.INVITATION).text()).contains("As agreed in spring.");
        proves(address, story.awaitLinks(address, 1).getFirst());
        assertThat(lena.getByText("Choose a password").first()).isVisible();
    }

    @Test
    void an_account_is_made_and_opens_what_was_shared() {
        var username = "lena.keys";
        var address = username + "@keys-account.example";
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), address);
        proves(address, story.awaitLinks(address, 1).getFirst());
        lenas.choose("Create an account");
        lenas.typeInto("Username", username);
        lenas.typeInto("Your name", "Lena Ortiz");
        lenas.typeInto("Password", "kelp-otter 42 harbour!");
        lenas.press("Enter");
        assertThat(lena.getByText("opens with your account")).isVisible();
        var report = lena.context().waitForPage(() -> lenas.choose(REPORT));
        assertThat(report.getByText("Shared with you by Mia Berg")).isVisible();
    }

    @Test
    void the_way_of_a_link_is_looked_at_from_outside_and_inside() {
        var address = "lena@keys-life.example";
        var inside = "Look inside: Watch over the access";
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), address);
        story.awaitLinks(address, 1);
        findsLink(address);
        mias.choose("See the full history");
        assertThat(mia.locator("lk-life-map[ready]")).isVisible();
        assertThat(mia.getByText("Opens to show more")).isVisible();

        mias.choose(inside);
        var place = mia.locator(".lk-map-crumbs [aria-current]");
        assertThat(place).hasText("While the access is open");
        assertThat(place).isFocused();
        scrolls();
        mias.choose("The whole way");
        assertThat(button(mia, inside)).isFocused();
        mias.choose("Shared links");
        assertThat(mia.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Shared links")))
                .isVisible();
    }

    /** What is wider than the window is moved by the arrows. */
    private void scrolls() {
        mia.setViewportSize(600, 860);
        var picture = mia.locator(".lk-map-scroller[data-scrolls]");
        assertThat(picture).isVisible();
        mias.goTo("Picture of the way");
        assertThat(picture).isFocused();
        picture.evaluate("picture => { picture.scrollLeft = 0; }");
        mias.press("ArrowRight");
        mia.waitForFunction("() => document.querySelector('.lk-map-scroller').scrollLeft > 0");
        mia.setViewportSize(1280, 860);
    }

    private void choosesTenantAndRecipient(String address) {
        mias.choose("Choose tenants");
        mias.typeInto("Search tenants", "Halden Foods");
        mias.tick("Halden Foods");
        mias.choose("Apply");
        mias.typeInto("Email addresses or usernames", address);
        mias.press("Enter");
    }

    /** Opens all that is known of somebody's link. */
    private void findsLink(String address) {
        mia.navigate(base() + "/links");
        mias.typeInto("Search people, reports", address);
        assertThat(mia.getByText("1 link", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        mias.intoList();
        mias.press("Space");
        assertThat(mia.getByText("What happened")).isVisible();
    }

    private void proves(String address, String link) {
        lena.navigate(link);
        lenas.typeInto("Your email address", address);
        lenas.press("Enter");
        lenas.typeInto("Code of 8 digits", story.awaitNewCode(address, Set.of()));
        lenas.press("Enter");
    }
}
