package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Averra.PATIENCE;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Mail;
import dev.latchkey.local.demo.DemoPeople;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** B2, B3: what the policy says is asked before sharing, at each sign-in, and of what was shared before. */
@ExtendWith(FailedPages.class)
class PolicyJourney {

    private static final PolicyOnDisk POLICY = new PolicyOnDisk("policy");
    private static final String ADA = "ada.lindqvist@averra.example";

    private static JourneyEnvironment latchkey;
    private static Story story;
    private static Chromium chromium;
    private BrowserContext owner;
    private BrowserContext elsewhere;
    private Page mia;
    private Page other;

    @BeforeAll
    static void start() {
        POLICY.says("ALLOWED");
        latchkey = JourneyEnvironment.open("policy");
        latchkey.node(POLICY.setting(), "latchkey.sharing.approvers=ada.lindqvist,nora.lind");
        latchkey.seedDemo();
        story = new Story(latchkey);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        latchkey.close();
    }

    @BeforeEach
    void people() {
        owner = chromium.person();
        elsewhere = chromium.person();
        mia = owner.newPage();
        other = elsewhere.newPage();
    }

    @AfterEach
    void leave() {
        owner.close();
        elsewhere.close();
    }

    @Test
    void B2_who_is_inside_does_not_wait_and_who_is_outside_gets_the_link_once_it_is_approved() {
        POLICY.says("APPROVAL");
        int before = asked().size();
        shareWith("jonas.falk@averra.example", "lena@approve.example");
        assertThat(mia.getByText("gets the link once somebody has approved it")).isVisible();
        story.awaitMail("jonas.falk@averra.example", "Mia Berg hat einen Bericht mit Ihnen geteilt");
        assertThat(latchkey.mail().messagesTo("lena@approve.example")).isEmpty();
        seesState("lena@approve.example", "Waiting for approval");
        var life = LifePage.of(story, mia, Story.base(latchkey.node()), "lena@approve.example");
        assertThat(life.way("Task_ApproveShare", "here")).hasCount(1);
        assertThat(life.way("Task_AskApprover", "done")).hasCount(1);
        assertThat(life.way("Event_NoAnswer", "todo")).hasCount(1);

        opensTask(before);
        assertThat(other.getByLabel("With")).hasValue("lena@approve.example");
        assertThat(other.getByLabel("They may")).hasValue("look at it; opens with: Code by email");
        try (var findings = new Findings(Look.values())) {
            findings.look(other, "approve");
        }
        answer(other, "Approve");
        assertThat(other.getByText("No tasks waiting")).isVisible();

        assertThat(story.awaitLinks("lena@approve.example", 1)).hasSize(1);
        assertThat(life.way("Call_AccessExpiry", "here")).hasCount(1);
        button(mia, "Until it is approved").click();
        assertThat(life.way("Task_StartApproved", "done")).hasCount(1);
        assertThat(life.way("Task_TellOwner", "todo")).hasCount(1);
        life.pictures("life-approved");
        button(mia, "Look inside: Begin with those approved").click();
        assertThat(life.way("Call_AccessExpiry", "here")).hasCount(1);
        seesState("lena@approve.example", "Active");
    }

    @Test
    void B2_what_is_refused_is_told_to_the_owner_with_the_reason_and_never_reaches_anybody() {
        POLICY.says("APPROVAL");
        int before = asked().size();
        shareWith("kai@approve.example");
        opensTask(before);
        other.getByText("Refuse", new Page.GetByTextOptions().setExact(true)).click();
        other.getByLabel("Why you refuse").fill("Ask legal first.");
        button(other, "Send the answer").click();

        assertThat(story.awaitMail("mia.berg@averra.example", "has not approved")
                        .text())
                .contains("Ask legal first.");
        assertThat(latchkey.mail().messagesTo("kai@approve.example")).isEmpty();
        seesState("kai@approve.example", "Not approved");
        var life = LifePage.of(story, mia, Story.base(latchkey.node()), "kai@approve.example");
        assertThat(mia.locator("[aria-current=step]"))
                .containsText("It was not approved, and kai@approve.example never heard of it");
        assertThat(life.way("Event_ShareRefused", "here")).hasCount(1);
        Chromium.picture(mia, "life-refused");
    }

    @Test
    void B2_what_the_first_approver_does_not_answer_goes_over_to_the_second() {
        POLICY.says("APPROVAL");
        int before = asked().size();
        shareWith("kim@approve.example");
        opensTask(before);

        latchkey.moveClocks(Duration.ofDays(1).plusSeconds(5));
        story.awaitMail("nora.lind@averra.example", "Mia Berg needs your approval");
        try (var desk = chromium.person()) {
            var nora = desk.newPage();
            story.enter(nora, base(), "nora.lind");
            nora.getByText("Tasks").click();
            nora.getByText("Approve a share").click();
            assertThat(nora.getByLabel("With")).hasValue("kim@approve.example");

            // the first one's form is open still
            assertThat(other.getByText("This task is over")).isVisible();
            button(other, "See all tasks").click();
            assertThat(other.getByText("No tasks waiting")).isVisible();
            assertThat(latchkey.mail().messagesTo("kim@approve.example")).isEmpty();
            answer(nora, "Approve");
            assertThat(story.awaitLinks("kim@approve.example", 1)).hasSize(1);
        }
        seesState("kim@approve.example", "Active");
    }

    @Test
    void B3_where_domains_are_listed_an_address_of_another_one_is_named_and_refused() {
        POLICY.says("ALLOWED");
        var listed = latchkey.startNode(POLICY.setting(), "latchkey.sharing.allowed-domains=listed.example");
        try {
            story.openReport(mia, Story.base(listed), REPORT);
            fill("lena@emea.listed.example", "max@unlisted.example");
            assertThat(mia.getByText("“max@unlisted.example”: your organisation shares with certain domains only")
                            .first())
                    .isVisible();
            story.pressShare(mia);
            assertThat(mia.getByText("1 recipient to correct")).isVisible();
            mia.getByLabel("Remove max@unlisted.example").click();
            button(mia, "SHARE with 1 person").click();
            assertThat(story.awaitLinks("lena@emea.listed.example", 1)).hasSize(1);
            assertThat(latchkey.mail().messagesTo("max@unlisted.example")).isEmpty();
        } finally {
            listed.close();
        }
    }

    @Test
    void B3_a_way_of_signing_in_that_the_policy_does_not_allow_is_refused_before_share() {
        POLICY.allowsOnly("[\"CODE\"]");
        story.openReport(mia, base(), REPORT);
        fill("jonas.falk@averra.example", "lena@ways.example");
        Story.kind(mia, "Password").check();
        var refused = mia.getByText("“lena@ways.example”: for this recipient your organisation wants another way");
        assertThat(refused).isVisible();
        assertThat(button(mia, "SHARE with 1 person")).isVisible();
        story.pressShare(mia);
        assertThat(mia.getByText("1 recipient to correct")).isVisible();

        Story.kind(mia, "Code by email").check();
        assertThat(refused).hasCount(0);
        button(mia, "SHARE with 2 people").click();
        assertThat(story.awaitLinks("lena@ways.example", 1)).hasSize(1);
    }

    @Test
    void B3_a_stricter_policy_stops_new_shares_and_an_admin_shortens_and_ends_those_from_before() {
        POLICY.says("ALLOWED");
        shareWith("kai@rival.example", "lena@review.example");
        var kai = opensReport("kai@rival.example");
        var lena = opensReport("lena@review.example");

        rivalIsRefused();
        mia.navigate(base() + "/reports");
        mia.getByText(REPORT).first().click();
        fill("max@rival.example");
        assertThat(mia.getByText("your organisation shares nothing with this domain")
                        .first())
                .isVisible();
        story.pressShare(mia);
        assertThat(mia.getByText("1 recipient to correct")).isVisible();

        story.enter(other, base(), "nora.lind");
        var noras = new Keys(other);
        noras.choose("Processes");
        assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Processes")))
                .isVisible();
        try (var findings = new Findings(Look.values())) {
            findings.look(other, "processes");
        }
        noras.choose("Policy review");
        assertThat(row("kai@rival.example.*Domain is blocked")).isVisible();
        assertThat(row("lena@review.example.*May last until")).isVisible();
        try (var findings = new Findings(Look.values())) {
            findings.look(other, "policy-review");
        }
        actOn(noras, "kai@rival.example", "End access");
        assertThat(other.getByText("1 of 1 link revoked")).isVisible();
        assertThat(kai.getByText("Your access has ended").first()).isVisible();
        noras.choose("Done");
        assertThat(row("kai@rival.example")).hasCount(0);

        actOn("lena@review.example", "Shorten");
        assertThat(other.getByText("1 of 1 link shortened")).isVisible();
        button(other, "Done").click();
        assertThat(lena.getByText("until ").first()).isVisible();
        assertThat(row("lena@review.example")).hasCount(0);
    }

    @Test
    void B3_what_an_owner_does_in_the_same_moment_stays_and_is_told_to_the_admin() {
        POLICY.says("ALLOWED");
        shareWith("ines@rival.example", "max@rival.example");
        var owners = new OwnersHand(latchkey.node());
        owners.awaitSent("ines@rival.example", "max@rival.example");
        rivalIsRefused();
        story.enter(other, base(), "nora.lind");
        other.navigate(base() + "/operations/policy-review");
        tick("ines@rival.example");
        tick("max@rival.example");
        assertThat(other.getByText("2 links chosen")).isVisible();
        owners.inTheSameMoment(
                () -> {
                    owners.sendsItTo("ines@rival.example", "ines@still.example");
                    owners.revokes("max@rival.example");
                },
                () -> {
                    button(other, "End access").last().click();
                    Story.answer(other, "End access").click();
                    assertThat(other.getByText("0 of 2 links revoked")).isVisible();
                });

        assertThat(other.getByText("One had ended before its turn came:")).isVisible();
        assertThat(other.getByText("One got another recipient")).isVisible();
        assertThat(story.awaitLinks("ines@still.example", 1)).hasSize(1);
        try (var findings = new Findings(Look.values())) {
            findings.look(other, "policy-review-done");
        }
    }

    @Test
    void B3_who_is_refused_by_now_is_a_stranger_at_the_next_code() {
        POLICY.says("ALLOWED");
        shareWith("kim@rival.example", "lena@still.example");
        var kims = story.awaitLinks("kim@rival.example", 1).getFirst();
        var lenas = story.awaitLinks("lena@still.example", 1).getFirst();
        rivalIsRefused();

        story.askForCode(other, kims, "kim@rival.example");
        story.type(other, "00000000");
        assertThat(other.getByText("4 tries are")).isVisible();
        // what was asked for later has come, so that the other would have, too
        story.signIn(mia, lenas, "lena@still.example");
        assertThat(mia.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(story.codes("kim@rival.example")).isEmpty();
    }

    private static void rivalIsRefused() {
        POLICY.says(
                "if domain = \"rival.example\" then \"REFUSED\" else \"ALLOWED\"",
                "if domain = \"rival.example\" then \"DOMAIN_BLOCKED\" else null",
                "30");
    }

    private void shareWith(String... addresses) {
        story.openReport(mia, base(), REPORT);
        fill(addresses);
        button(mia, "No end").click();
        story.pressShare(mia);
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();
    }

    private void fill(String... addresses) {
        story.chooseTenants(mia, Set.of("Halden Foods"));
        for (var address : addresses) {
            story.addresses(mia).fill(address);
            story.addresses(mia).press("Enter");
        }
    }

    private Page opensReport(String address) {
        var page = chromium.person().newPage();
        story.signIn(page, story.awaitLinks(address, 1).getFirst(), address);
        assertThat(page.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(page.getByText("with no end set").first()).isVisible();
        return page;
    }

    /** What has asked Ada, oldest first. */
    private static List<Mail> asked() {
        return latchkey.mail().messagesTo(ADA).stream()
                .filter(mail -> mail.subject().contains("Mia Berg needs your approval"))
                .toList();
    }

    /** Ada follows her newest mail, which asks her to sign in on the way. */
    private void opensTask(int before) {
        var mails = await().atMost(PATIENCE).until(PolicyJourney::asked, now -> now.size() > before);
        story.followToTask(other, mails.getLast(), "ada.lindqvist", DemoPeople.PASSWORD);
        assertThat(other.getByLabel("Shared by")).hasValue("Mia Berg");
    }

    private static void answer(Page page, String choice) {
        page.getByText(choice, new Page.GetByTextOptions().setExact(true)).click();
        button(page, "Send the answer").click();
    }

    private Locator row(String words) {
        return other.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(words)));
    }

    /** Ticks one line, and says what becomes of it. */
    private void actOn(String address, String act) {
        tick(address);
        assertThat(other.getByText("1 link chosen")).isVisible();
        button(other, act).last().click();
        Story.answer(other, act).click();
    }

    /** The same without a mouse. */
    private void actOn(Keys keys, String address, String act) {
        keys.intoLine(address);
        keys.press("Space");
        assertThat(other.getByText("1 link chosen")).isVisible();
        keys.choose(act);
        keys.answerDangerous(act);
    }

    private void tick(String address) {
        other.locator("vaadin-checkbox:left-of(:text('" + address + "'))")
                .first()
                .click();
    }

    private void seesState(String recipient, String state) {
        story.details(mia, base(), recipient);
        assertThat(mia.locator(".lk-panel-state").getByText(state)).isVisible();
    }

    private static String base() {
        return Story.base(latchkey.node());
    }
}
