package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.latchkey.local.JourneyEnvironment;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the main job, as axe sees it at a desk and on a phone, by day and by night. */
class AccessibilityJourney {

    private static JourneyEnvironment latchkey;
    private static Story story;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        latchkey = JourneyEnvironment.shared();
        latchkey.seedDemo();
        story = new Story(latchkey);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void nothing_on_the_way_of_a_share_keeps_anybody_out() {
        var address = "lena@looked-at.example";
        try (var owner = chromium.person();
                var recipient = chromium.person();
                var findings = new Findings(Look.values())) {
            var mia = owner.newPage();
            var lena = recipient.newPage();
            asOwner(mia, address, findings);
            asRecipient(lena, address, findings);
        }
    }

    private void asOwner(Page mia, String address, Findings findings) {
        mia.navigate(Story.base(latchkey.node()) + "/login");
        assertThat(mia.locator("input[name=password]")).isVisible();
        findings.look(mia, "sign-in");
        story.signInAsOwner(mia, Story.base(latchkey.node()));
        assertThat(mia.getByText(REPORT).first()).isVisible();
        findings.look(mia, "reports");
        mia.getByText(REPORT).first().click();
        assertThat(button(mia, "Share report")).isVisible();
        assertThat(mia.locator(".lk-tile[aria-busy=true]")).hasCount(0);
        findings.look(mia, "report");
        button(mia, "Share report").click();
        var tenants = mia.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Tenants they see"));
        tenants.getByText("Choose tenants").click();
        assertThat(button(mia, "Apply")).isVisible();
        findings.lookAtTop(mia, "tenants", ".lk-tenant-body");
        mia.getByRole(
                        AriaRole.CHECKBOX,
                        new GetByRoleOptions().setName("Halden Foods").setExact(true))
                .check();
        button(mia, "Apply").click();
        story.addresses(mia).fill(address + ", ines.moreau, no.such.body, wrong@");
        story.addresses(mia).press("Enter");
        assertThat(Story.told(mia, "“no.such.body” is neither")).isVisible();
        findings.look(mia, "dialog");
        button(mia, "Remove ines.moreau").click();
        button(mia, "Remove no.such.body").click();
        button(mia, "Remove wrong@").click();
        story.pressShare(mia);
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
        findings.look(mia, "progress");
        story.awaitLinks(address, 1);
        story.details(mia, Story.base(latchkey.node()), address);
        findings.look(mia, "links");
        mia.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("See the full history"))
                .click();
        assertThat(mia.locator("lk-life-map[ready]")).isVisible();
        findings.look(mia, "life");
        button(mia, "Look inside: Watch over the access").click();
        assertThat(mia.locator("lk-life-map[ready=access-expiry]")).isVisible();
        findings.look(mia, "life-inside");
        story.details(mia, Story.base(latchkey.node()), address);
        button(mia, "Revoke access").last().click();
        assertThat(Story.answer(mia, "Revoke access")).isVisible();
        findings.look(mia, "question");
    }

    private void asRecipient(Page lena, String address, Findings findings) {
        var link = story.awaitLinks(address, 1).getFirst();
        lena.navigate(link);
        assertThat(button(lena, "Send code")).isVisible();
        findings.look(lena, "address");
        story.askForCode(lena, link, address);
        findings.look(lena, "code");
        story.type(lena, "00000000");
        assertThat(lena.getByText("4 tries are")).isVisible();
        findings.look(lena, "wrong-code");
        story.type(lena, story.awaitNewCode(address, Set.of()));
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(lena.locator(".lk-tile[aria-busy=true]")).hasCount(0);
        findings.look(lena, "recipient");
        lena.navigate(link + "x");
        assertThat(lena.getByText("This link is no longer valid")).isVisible();
        findings.look(lena, "not-valid");
    }

    @Test
    void nothing_on_the_way_of_an_offer_keeps_anybody_out() {
        var address = "lena@offered.example";
        try (var owner = chromium.person();
                var recipient = chromium.person();
                var findings = new Findings(Look.values())) {
            var mia = owner.newPage();
            story.openReport(mia, Story.base(latchkey.node()), REPORT);
            story.offer(mia, address);
            mia.navigate(Story.base(latchkey.node()) + "/reports");
            mia.getByText(REPORT).first().click();
            story.offer(mia, "mia.berg@averra.example");
            story.awaitMail("mia.berg@averra.example", Story.OFFER);

            var lena = recipient.newPage();
            var link = story.awaitMail(address, Story.OFFER).links().getFirst();
            story.signIn(lena, link, address);
            assertThat(lena.locator("lk-form-js[ready]")).isVisible();
            findings.look(lena, "offer");

            mia.navigate(Story.base(latchkey.node()) + "/tasks");
            assertThat(mia.getByText("Accept a share").first()).isVisible();
            findings.look(mia, "tasks");
            mia.getByText("Accept a share").first().click();
            assertThat(mia.locator("lk-form-js[ready]")).isVisible();
            mia.getByText("Decline").click();
            findings.look(mia, "task");
            mia.getByText("Accept", new Page.GetByTextOptions().setExact(true)).click();
            button(mia, "Send the answer").click();
            assertThat(mia.getByText("Your answer is on its way.")).isVisible();
            mia.navigate(Story.base(latchkey.node()) + "/links/with-you");
            assertThat(mia.getByText(REPORT).first()).isVisible();
            findings.look(mia, "with-you");
        }
    }

    @Test
    void nothing_on_the_way_to_a_password_keeps_anybody_out() {
        var address = "lena@password.example";
        try (var owner = chromium.person();
                var recipient = chromium.person();
                var findings = new Findings(Look.values())) {
            var mia = owner.newPage();
            story.fillNewLink(mia, Story.base(latchkey.node()), "Lena Ortiz", address, "Password");
            findings.look(mia, "new-link");
            story.pressNewLink(mia);
            var link = story.awaitLinks(address, 1).getFirst();
            mia.navigate(Story.base(latchkey.node()) + "/links");
            button(mia, "Details of the link of Lena Ortiz").first().click();
            button(mia, "Settings").click();
            Story.kind(mia, "Open link").check();
            assertThat(mia.getByText("Anyone with this link can see the data")).isVisible();
            findings.look(mia, "settings");

            var lena = recipient.newPage();
            story.signIn(lena, link, address);
            lena.locator("input[type=password]").fill("abc");
            button(lena, "Save and open").click();
            assertThat(Story.told(lena, "It has fewer than 8 characters.")).isVisible();
            findings.look(lena, "choose-password");
            lena.locator("input[type=password]").fill("kelp-otter 42 harbour!");
            button(lena, "Save and open").click();
            assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
            button(lena, "Sign out").click();
            lena.navigate(link);
            button(lena, "Forgot your password?").click();
            assertThat(lena.getByText("is on its way to the address")).isVisible();
            findings.look(lena, "password");
            lena.navigate(
                    story.awaitMail(address, "Choose a new password").links().getFirst());
            assertThat(button(lena, "Save and open")).isVisible();
            findings.look(lena, "new-password");
        }
    }

    @Test
    void nothing_on_the_way_to_an_account_keeps_anybody_out() {
        var username = "lena.joins";
        var address = username + "@joins.example";
        try (var owner = chromium.person();
                var recipient = chromium.person();
                var findings = new Findings(Look.values())) {
            var mia = owner.newPage();
            var base = Story.base(latchkey.node());
            story.openReport(mia, base, REPORT);
            story.share(mia, Set.of("Halden Foods"), address, "mia.berg@averra.example");

            var lena = recipient.newPage();
            story.signIn(lena, story.awaitLinks(address, 1).getFirst(), address);
            assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
            button(lena, "Create an account").click();
            assertThat(lena.getByText(address)).isVisible();
            findings.look(lena, "join");
            button(lena, "Create the account").click();
            assertThat(Story.told(lena, "Type the name that others know you by"))
                    .isVisible();
            findings.look(lena, "join-wrong");
            lena.locator("input[name=username]").fill(username);
            lena.locator("input[name=name]").fill("Lena Ortiz");
            lena.locator("input[name=password]").fill("kelp-otter 42 harbour!");
            button(lena, "Create the account").click();
            assertThat(lena.getByText(REPORT).first()).isVisible();
            findings.look(lena, "guest");
            lena.navigate(base + "/reports");
            assertThat(lena.getByText("This page is not open to you")).isVisible();
            findings.look(lena, "guest-denied");

            try (var elsewhere = chromium.person()) {
                var page = elsewhere.newPage();
                story.signIn(
                        page, story.awaitLinks("mia.berg@averra.example", 1).getLast(), "mia.berg@averra.example");
                button(page, "Create an account").click();
                assertThat(page.getByText("There is an account with your address already"))
                        .isVisible();
                findings.look(page, "join-has-account");
            }
        }
    }
}
