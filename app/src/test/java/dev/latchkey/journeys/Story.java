package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Mail;
import dev.latchkey.local.Node;
import dev.latchkey.local.demo.DemoPeople;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people in the stories do in their browsers. */
final class Story {

    static final String INVITATION = "shared a report";
    static final String OFFER = "would like to share something";
    static final String REPORT = "Where the money goes";

    private final JourneyEnvironment latchkey;

    Story(JourneyEnvironment latchkey) {
        this.latchkey = latchkey;
    }

    /** Mia signs in and opens a report. */
    void openReport(Page mia, String base, String title) {
        signInAsOwner(mia, base);
        mia.getByText(title).first().click();
        assertThat(mia.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    void signInAsOwner(Page mia, String base) {
        enter(mia, base, "mia.berg");
    }

    /** Makes an account that may only receive, with the demo accounts' password; whom other stories know nothing of. */
    SignedIn guest() {
        var people = latchkey.node().context().getBean(People.class);
        var username = "noor." + UUID.randomUUID().toString().substring(0, 8);
        var id = people.register(new NewAccount(
                OrganisationId.GUESTS,
                username,
                username + "@receives.example",
                "Noor Haddad",
                DemoPeople.PASSWORD,
                Locale.ENGLISH,
                ZoneOffset.UTC));
        return people.find(id).orElseThrow();
    }

    /** Somebody with a demo account signs in. */
    void enter(Page page, String base, String username) {
        page.navigate(base + "/login");
        enter(page, username, DemoPeople.PASSWORD, url -> !url.contains("/login"));
    }

    /** Somebody follows a mail to their task, and is asked to sign in on the way. */
    void followToTask(Page page, Mail mail, String username, String password) {
        var task = mail.links().getFirst();
        page.navigate(task);
        enter(page, username, password, url -> url.startsWith(task));
        assertThat(page.locator("lk-form-js[ready]")).isVisible();
    }

    /** From the page that asks for it: somebody signs in, and is led on. */
    static void enter(Page page, String username, String password, Predicate<String> there) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(there);
    }

    /** Mia, signed in, opens all that is known of somebody's link. */
    void details(Page mia, String base, String address) {
        mia.navigate(base + "/links");
        button(mia, "Details of the link of " + address).first().click();
        assertThat(mia.getByText("What happened")).isVisible();
    }

    /** From the report's page: the dialog, the tenants, the addresses, SHARE. */
    void share(Page mia, Set<String> tenants, String... addresses) {
        chooseTenants(mia, tenants);
        var field = addresses(mia);
        for (var address : addresses) {
            field.fill(address);
            field.press("Enter");
        }
        pressShare(mia);
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
    }

    /** From the report's page: somebody is asked to accept first. */
    void offer(Page mia, String address) {
        chooseTenants(mia, Set.of("Halden Foods"));
        addresses(mia).fill(address);
        addresses(mia).press("Enter");
        mia.getByText("Ask them to accept first").click();
        pressShare(mia);
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
    }

    Mail awaitMail(String address, String words) {
        return await().atMost(PATIENCE)
                .until(
                        () -> latchkey.mail().messagesTo(address).stream()
                                .filter(mail -> mail.subject().contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** From the report's page: the dialog and its tenants. */
    void chooseTenants(Page mia, Set<String> tenants) {
        button(mia, "Share report").click();
        tickTenants(mia, tenants);
    }

    /** From the dialog: its tenants. */
    void tickTenants(Page mia, Set<String> tenants) {
        var group = mia.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Tenants they see"));
        group.getByText("Choose tenants").click();
        for (var tenant : tenants) {
            mia.getByRole(
                            AriaRole.CHECKBOX,
                            new GetByRoleOptions().setName(tenant).setExact(true))
                    .check();
        }
        button(mia, "Apply").click();
        // the list closes and gives the focus back; what is typed before that goes elsewhere
        assertThat(group.getByRole(AriaRole.BUTTON).last()).isFocused();
    }

    /** Mia opens the list of links, and a new one there. */
    void fillNewLink(Page mia, String base, String name, String address, String kind) {
        signInAsOwner(mia, base);
        mia.navigate(base + "/links");
        mia.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Let's go|Add a link")))
                .first()
                .click();
        fillNewLink(mia, name, address, kind);
    }

    /** From the dialog: everything that a new link is asked. */
    void fillNewLink(Page mia, String name, String address, String kind) {
        mia.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Report"))
                .first()
                .fill(REPORT);
        mia.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(REPORT))
                .first()
                .click();
        mia.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(Pattern.compile("^Name")))
                .fill(name);
        mia.getByLabel("Role").fill("Head of finance");
        tickTenants(mia, Set.of("Halden Foods"));
        addresses(mia).fill(address);
        addresses(mia).press("Enter");
        kind(mia, kind).check();
    }

    /** Makes the new link, and is back on the list. */
    void pressNewLink(Page mia) {
        pressShare(mia);
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
        button(mia, "Done").click();
    }

    /** A way in which recipients prove who they are. */
    static Locator kind(Page page, String kind) {
        return page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(Pattern.compile("^" + kind)));
    }

    Locator addresses(Page mia) {
        return mia.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Email addresses"));
    }

    void pressShare(Page mia) {
        mia.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^SHARE")))
                .click();
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

    /** What a page says in its place, not what it has read out. */
    static Locator told(Page page, String words) {
        return page.getByText(words).and(page.locator(":not([aria-live])"));
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

    /** Where a node's pages are, without a slash at the end. */
    static String base(Node node) {
        return node.url("").replaceAll("/$", "");
    }

    /** A button of the question that is open. */
    static Locator answer(Page page, String name) {
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        return question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
