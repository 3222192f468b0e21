package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** I2, I4, I7, I12: links that open by a password or by themselves, and settings that change under an open page. */
class ProofsJourney extends OwnerAndRecipient {

    private static final String PASSWORD = "maple-42 canoe!";
    private static final String ANOTHER = "harbour#7 lights";

    @Test
    void I2_I12_a_link_for_one_known_person_opens_by_a_password_of_their_own() {
        story.fillNewLink(mia, base(), "Lena Ortiz", "lena@proof.example", "Password");
        Chromium.picture(mia, "new-link-1280");
        story.pressNewLink(mia);
        assertThat(mia.getByText("Lena Ortiz").first()).isVisible();
        Chromium.picture(mia, "links-with-names-1280");

        var link = story.awaitLinks("lena@proof.example", 1).getFirst();
        story.signIn(lena, link, "lena@proof.example");
        assertThat(lena.getByText("Choose a password").first()).isVisible();
        assertThat(lena.content()).doesNotContain(REPORT);
        type(lena, "lena1!");
        assertThat(Story.told(lena, "It has fewer than 8 characters.")).isVisible();
        Chromium.picture(lena, "choose-a-password-390");
        type(lena, PASSWORD);
        seesReport(lena);

        try (var other = chromium.personWithPhone()) {
            var elsewhere = other.newPage();
            elsewhere.navigate(link);
            type(elsewhere, "wrong-1!");
            assertThat(Story.told(elsewhere, "That is not the password.")).isVisible();
            assertThat(elsewhere.content()).doesNotContain(REPORT).doesNotContain("Mia Berg");
            Chromium.picture(elsewhere, "password-390");
            type(elsewhere, PASSWORD);
            seesReport(elsewhere);
        }
    }

    @Test
    void I12_a_forgotten_password_is_chosen_anew_by_a_link_to_the_own_address_and_ends_other_visits() {
        story.fillNewLink(mia, base(), "Peter Hale", "peter@proof.example", "Password");
        story.pressNewLink(mia);
        var link = story.awaitLinks("peter@proof.example", 1).getFirst();
        story.signIn(lena, link, "peter@proof.example");
        type(lena, PASSWORD);
        seesReport(lena);

        try (var other = chromium.person()) {
            var elsewhere = other.newPage();
            elsewhere.navigate(link);
            button(elsewhere, "Forgot your password?").click();
            assertThat(elsewhere.getByText("is on its way to the address")).isVisible();
            var mail = story.awaitMail("peter@proof.example", "Choose a new password");
            assertThat(mail.text() + mail.subject()).doesNotContain(REPORT);
            elsewhere.navigate(mail.links().getFirst());
            type(elsewhere, ANOTHER);
            seesReport(elsewhere);
            assertThat(lena.getByText("Please sign in again").first()).isVisible();
            elsewhere.navigate(mail.links().getFirst());
            assertThat(elsewhere.getByText("This link for a new password no longer works"))
                    .isVisible();
        }
        lena.navigate(link);
        type(lena, PASSWORD);
        assertThat(Story.told(lena, "That is not the password.")).isVisible();
        type(lena, ANOTHER);
        seesReport(lena);
    }

    @Test
    void I4_an_open_link_is_made_once_the_warning_was_read_and_opens_for_whoever_has_it() {
        story.openReport(mia, base(), REPORT);
        story.chooseTenants(mia, Set.of("Halden Foods"));
        story.addresses(mia).fill("open@proof.example");
        story.addresses(mia).press("Enter");
        Story.kind(mia, "Open link").check();
        story.pressShare(mia);
        assertThat(Story.told(mia, "Read the warning and tick it")).isVisible();
        Chromium.picture(mia, "open-link-1280");
        mia.getByLabel("I have read this, and want an open link").check();
        story.pressShare(mia);
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();

        lena.navigate(story.awaitLinks("open@proof.example", 1).getFirst());
        assertThat(lena.getByText("This link opens it for anyone who has it")).isVisible();
        assertThat(lena.content()).doesNotContain(REPORT).doesNotContain("Mia Berg");
        try (var findings = new Findings(Look.PHONE, Look.DESK)) {
            findings.look(lena, "open-link");
        }
        button(lena, "Open").click();
        seesReport(lena);
    }

    @Test
    void I7_what_the_owner_sets_anew_holds_at_once_on_the_open_page() {
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), "kim@proof.example");
        var link = story.awaitLinks("kim@proof.example", 1).getFirst();
        story.signIn(lena, link, "kim@proof.example");
        seesReport(lena);
        assertThat(lena.getByText("Halden Foods").first()).isVisible();

        story.details(mia, base(), "kim@proof.example");
        button(mia, "Settings").click();
        mia.getByLabel("Name", new Page.GetByLabelOptions().setExact(false)).fill("Kim Soto");
        mia.getByLabel("Role").fill("Auditor");
        tick(mia, "Halden Foods", "Halden Retail");
        Chromium.picture(mia, "edit-1280");
        button(mia, "Save").click();
        assertThat(mia.getByText("Saved. It applies from now on.")).isVisible();
        assertThat(lena.getByText("Halden Retail").first()).isVisible();
        assertThat(lena.getByText("Halden Foods")).hasCount(0);

        button(mia, "Settings").click();
        Story.kind(mia, "Password").check();
        button(mia, "Save").click();
        assertThat(lena.getByText("Please sign in again").first()).isVisible();
        assertThat(lena.content()).doesNotContain("Halden Retail");
    }

    @Test
    void I7_a_link_sent_to_a_wrong_address_goes_to_the_right_one() {
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), "lina@proof.example");
        var wrong = story.awaitLinks("lina@proof.example", 1).getFirst();
        story.signIn(lena, wrong, "lina@proof.example");
        seesReport(lena);

        story.details(mia, base(), "lina@proof.example");
        button(mia, "Settings").click();
        mia.getByLabel("Name", new Page.GetByLabelOptions().setExact(false)).fill("Lena Ortiz");
        mia.getByLabel("Role").fill("Head of finance");
        var address = mia.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Email")));
        assertThat(address).hasValue("lina@proof.example");
        address.fill("lena@proof");
        button(mia, "Save").click();
        assertThat(Story.told(mia, "has no ending such as .com")).isVisible();
        Chromium.picture(mia, "edit-address-1280");
        address.fill("lena.ortiz@proof.example");
        button(mia, "Save").click();
        assertThat(mia.getByText("Saved. It applies from now on.")).isVisible();

        assertThat(lena.getByText("Your access has ended").first()).isVisible();
        lena.navigate(wrong);
        assertThat(lena.getByText("no longer valid").first()).isVisible();
        var right = story.awaitLinks("lena.ortiz@proof.example", 1).getFirst();
        story.signIn(lena, right, "lena.ortiz@proof.example");
        seesReport(lena);
        assertThat(story.awaitLinks("lina@proof.example", 1)).hasSize(1);
    }

    private static void seesReport(Page page) {
        assertThat(page.getByText("Shared with you by Mia Berg")).isVisible();
    }

    private static void type(Page page, String password) {
        page.locator("input[type=password]").fill(password);
        page.locator("input[type=password]").press("Enter");
    }

    /** Opens the list of tenants, takes the tick from one and gives it to another. */
    private static void tick(Page page, String from, String to) {
        var group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Tenants they see"));
        group.getByRole(AriaRole.BUTTON).last().click();
        box(page, from).uncheck();
        box(page, to).check();
        button(page, "Apply").click();
        assertThat(group.getByRole(AriaRole.BUTTON).last()).isFocused();
    }

    private static Locator box(Page page, String tenant) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(tenant).setExact(true));
    }
}
