package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Mail;
import dev.latchkey.local.demo.DemoPeople;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people in the stories do in their browsers. */
final class Story {

    static final String INVITATION = "shared a report";
    static final String REPORT = "Where the money goes";

    private final JourneyEnvironment latchkey;

    Story(JourneyEnvironment latchkey) {
        this.latchkey = latchkey;
    }

    /** Mia signs in and opens a report. */
    void openReport(Page mia, String base, String title) {
        mia.navigate(base + "/login");
        mia.locator("input[name=username]").fill("mia.berg");
        mia.locator("input[name=password]").fill(DemoPeople.PASSWORD);
        mia.locator("input[name=password]").press("Enter");
        mia.getByText(title).first().click();
        assertThat(mia.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    /** From the report's page: the dialog, the tenants, the addresses, SHARE. */
    void share(Page mia, Set<String> tenants, String... addresses) {
        button(mia, "Share report").click();
        var group = mia.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Tenants they see"));
        group.getByText("Choose tenants").click();
        for (var tenant : tenants) {
            mia.getByRole(
                            AriaRole.CHECKBOX,
                            new GetByRoleOptions().setName(tenant).setExact(true))
                    .check();
        }
        button(mia, "Apply").click();
        var field = mia.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Email addresses"));
        for (var address : addresses) {
            field.fill(address);
            field.press("Enter");
        }
        mia.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^SHARE")))
                .click();
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
    }

    /** The links that came to an address, oldest first. */
    List<String> awaitLinks(String address, int count) {
        return await().atMost(PATIENCE).until(() -> links(address), links -> links.size() >= count);
    }

    private List<String> links(String address) {
        return latchkey.mail().messagesTo(address).stream()
                .filter(mail -> mail.subject().contains(INVITATION))
                .map(mail -> mail.links().getFirst())
                .toList();
    }

    /** Opens a link and asks for a code. */
    void askForCode(Page page, String link, String address) {
        page.navigate(link);
        page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Your email address"))
                .fill(address);
        button(page, "Send code").click();
        assertThat(page.getByText("Enter the code we sent you")).isVisible();
    }

    void type(Page page, String code) {
        page.locator("input#code").fill(code);
        button(page, "Open").click();
    }

    /** Follows a link to the report, with the code from the mailbox. */
    void signIn(Page page, String link, String address) {
        var before = codes(address);
        askForCode(page, link, address);
        type(page, awaitNewCode(address, before));
    }

    String awaitNewCode(String address, Set<String> before) {
        return await().atMost(PATIENCE)
                .until(
                        () -> codes(address).stream()
                                .filter(code -> !before.contains(code))
                                .findFirst(),
                        code -> code.isPresent())
                .orElseThrow();
    }

    Set<String> codes(String address) {
        return latchkey.mail().messagesTo(address).stream()
                .map(Mail::code)
                .flatMap(code -> code.stream())
                .collect(Collectors.toSet());
    }

    static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
