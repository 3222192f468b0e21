package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** W3 and W5: recipients by username and by address, and an account made from the mail. */
class GuestJourney extends OwnerAndRecipient {

    private static final String PASSWORD = "kelp-otter 42 harbour!";

    @Test
    void W3_W5_who_has_no_account_makes_one_from_the_mail_and_accepts_in_it() {
        var username = "lena." + UUID.randomUUID().toString().substring(0, 8);
        var address = username + "@guest.example";
        var noor = story.guest();
        story.openReport(mia, base(), REPORT);
        story.offer(mia, address + ", " + noor.username());
        var mail = story.awaitMail(address, Story.OFFER);
        assertThat(mail.text()).contains("create one there").doesNotContain(REPORT);
        assertThat(story.awaitMail(noor.email(), Story.OFFER).text()).contains(noor.username(), "sign in and answer");
        details(username + "@guest.example", "Pending");
        details(noor.username(), "Pending");

        story.signIn(lena, mail.links().getFirst(), address);
        assertThat(lena.getByText("Something is offered to you")).isVisible();
        button(lena, "Create an account").click();
        assertThat(lena.getByText(address)).isVisible();
        join(lena, "mia.berg", "Passw0rd!");
        assertThat(Story.told(lena, "It is among the first that are tried")).isVisible();
        join(lena, "mia.berg", PASSWORD);
        assertThat(Story.told(lena, "“mia.berg” is taken. Choose another one.")).isVisible();
        join(lena, username, PASSWORD);

        assertThat(lena.getByLabel("From")).hasValue("Mia Berg, Averra Cloud");
        lena.getByLabel("Accept", new Page.GetByLabelOptions().setExact(true)).check();
        button(lena, "Send the answer").click();
        assertThat(lena.getByText("No tasks waiting")).isVisible();
        assertThat(story.awaitMail("mia.berg@averra.example", username + " has accepted")
                        .text())
                .contains(REPORT);
        details(username, "Active");

        lena.navigate(base() + "/");
        assertThat(lena.getByText("Shared links")).hasCount(0);
        var before = lena.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("latchkey-visit"))
                .toList();
        var report =
                lena.context().waitForPage(() -> lena.getByText(REPORT).first().click());
        assertThat(report.getByText("Shared with you by Mia Berg")).isVisible();
        lena.navigate(base() + "/links");
        assertThat(lena.getByText("This page is not open to you")).isVisible();

        // what the account has opened is shut with its sign-out, even if that was sent before the other tab's answer
        // came
        lena.navigate(base() + "/");
        lena.context().addCookies(before);
        lena.locator("vaadin-drawer-toggle").click();
        lena.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("Lena Ortiz")))
                .click();
        lena.getByText("Sign out").click();
        assertThat(report.getByText("This link belongs to an account. Sign in to open it."))
                .isVisible();
        assertThat(report.content()).doesNotContain("Shared with you by");
    }

    @Test
    void W3_a_username_that_is_nobodys_is_named_and_the_rest_goes_on() {
        var noor = story.guest();
        story.openReport(mia, base(), REPORT);
        story.chooseTenants(mia, Set.of("Halden Foods"));
        var field = story.addresses(mia);
        field.fill("no.such.body");
        field.press("Enter");
        assertThat(mia.getByText("“no.such.body” is neither an address nor the username of an account here.")
                        .first())
                .isVisible();
        field.fill(noor.username());
        field.press("Enter");
        field.fill(noor.email());
        field.press("Enter");
        assertThat(mia.getByText(noor.username() + " is there already; everybody gets one link."))
                .isVisible();
        mia.getByLabel("Remove no.such.body").click();
        button(mia, "SHARE with 1 person").click();
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
        story.awaitMail(noor.email(), Story.INVITATION);
        try (var office = chromium.person()) {
            var page = office.newPage();
            story.enter(page, base(), noor.username());
            assertThat(page.getByText("opens with your account").first()).isVisible();
        }
    }

    private static void join(Page page, String username, String password) {
        page.getByLabel("Username", new Page.GetByLabelOptions().setExact(true)).fill(username);
        page.getByLabel("Your name", new Page.GetByLabelOptions().setExact(true))
                .fill("Lena Ortiz");
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    /** The owner's list knows the recipient by this, in this state. */
    private void details(String recipient, String state) {
        story.details(mia, base(), recipient);
        assertThat(mia.locator(".lk-panel-state").getByText(state)).isVisible();
    }
}
