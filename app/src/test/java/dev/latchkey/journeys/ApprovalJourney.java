package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.processes.SharingPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** B2: the policy wants somebody else to agree before people outside get anything. */
@ExtendWith(FailedPages.class)
class ApprovalJourney {

    private static final Path POLICY = Path.of("target", "journeys", "approval.dmn");

    private static JourneyEnvironment latchkey;
    private static Story story;
    private static Chromium chromium;
    private BrowserContext owner;
    private BrowserContext approver;
    private Page mia;
    private Page ada;

    @BeforeAll
    static void outsiders_need_an_approval() throws IOException {
        Files.createDirectories(POLICY.getParent());
        Files.writeString(POLICY, outsidersNeedApproval());
        latchkey = JourneyEnvironment.open("approval");
        latchkey.node("latchkey.sharing.policy-file=" + POLICY, "latchkey.sharing.approvers=ada.lindqvist");
        latchkey.seedDemo();
        story = new Story(latchkey);
        chromium = Chromium.start();
    }

    private static String outsidersNeedApproval() throws IOException {
        try (var table = SharingPolicy.class.getResourceAsStream("/" + SharingPolicy.RESOURCE)) {
            assertThat(table).isNotNull();
            var text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            int outside = text.indexOf("id=\"Rule_Outside_decision\"");
            assertThat(outside).isPositive();
            return text.substring(0, outside) + text.substring(outside).replaceFirst("ALLOWED", "APPROVAL");
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
        latchkey.close();
    }

    @BeforeEach
    void people() {
        owner = chromium.person();
        approver = chromium.person();
        mia = owner.newPage();
        ada = approver.newPage();
    }

    @AfterEach
    void leave() {
        owner.close();
        approver.close();
    }

    @Test
    void B2_who_is_inside_does_not_wait_and_who_is_outside_gets_the_link_once_it_is_approved() {
        shareWith("jonas.falk@averra.example", "lena@approve.example");
        assertThat(story.awaitLinks("jonas.falk@averra.example", 1)).hasSize(1);
        assertThat(latchkey.mail().messagesTo("lena@approve.example")).isEmpty();
        seesState("lena@approve.example", "Waiting for approval");

        opensTask("Mia Berg needs your approval");
        assertThat(ada.getByLabel("With")).hasValue("lena@approve.example");
        assertThat(ada.getByLabel("They may")).hasValue("look at it; opens with: Code by email");
        answer("Approve");
        assertThat(ada.getByText("No tasks waiting")).isVisible();

        assertThat(story.awaitLinks("lena@approve.example", 1)).hasSize(1);
        seesState("lena@approve.example", "Active");
    }

    @Test
    void B2_what_is_refused_is_told_to_the_owner_with_the_reason_and_never_reaches_anybody() {
        shareWith("kai@approve.example");
        opensTask("Mia Berg needs your approval");
        ada.getByText("Refuse", new Page.GetByTextOptions().setExact(true)).click();
        ada.getByLabel("Why you refuse").fill("Ask legal first.");
        button(ada, "Send the answer").click();

        assertThat(story.awaitMail("mia.berg@averra.example", "has not approved")
                        .text())
                .contains("Ask legal first.");
        assertThat(latchkey.mail().messagesTo("kai@approve.example")).isEmpty();
        seesState("kai@approve.example", "Not approved");
    }

    private void shareWith(String... addresses) {
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), addresses);
        assertThat(mia.getByText("gets the link once somebody has approved it")).isVisible();
    }

    /** Ada follows her mail to the newest task. */
    private void opensTask(String subject) {
        story.awaitMail("ada.lindqvist@averra.example", subject);
        story.enter(ada, base(), "ada.lindqvist");
        ada.getByText("Tasks").click();
        ada.getByText("Approve a share").first().click();
        assertThat(ada.getByLabel("Shared by")).hasValue("Mia Berg");
    }

    private void answer(String choice) {
        ada.getByText(choice, new Page.GetByTextOptions().setExact(true)).click();
        button(ada, "Send the answer").click();
    }

    private void seesState(String recipient, String state) {
        story.details(mia, base(), recipient);
        assertThat(mia.locator(".lk-panel-state").getByText(state)).isVisible();
    }

    private static String base() {
        return Story.base(latchkey.node());
    }
}
